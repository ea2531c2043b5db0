// The slips of this machine: what still needs somebody, and everything that was printed on a day. The answers go into the record
// first and to the printer's side after.
import { useState } from 'react';
import { addDays } from '../../../core/kit/day';
import { dayOf, type Day } from '../../../core/kit/time';
import type { SlipAct } from '../../../core/slip/slip-acts';
import { openSheet } from '../../data/acts/sheet-acts';
import { actOnSlip, printReprintNote } from '../../data/acts/slip-acts';
import { useJobs, useOpenSlips, useSlipsOfDay } from '../../data/queries/machine';
import { useSlipNames } from '../../data/queries/slip-names';
import type { Session } from '../../data/session';
import { t } from '../../ui/i18n';
import { slipLines, type SlipLine } from '../../ui/slip-line';
import { useAct } from '../../ui/use-act';
import { useNow } from '../../ui/use-now';
import { SlipsSection } from './slips-section';

export function SlipsDesk({ session }: { readonly session: Session }) {
  const now = useNow();
  const act = useAct();
  const [chosen, setDay] = useState<Day | null>(null);
  const day = chosen ?? dayOf(now);
  const open = useOpenSlips();
  const ofDay = useSlipsOfDay(day);
  const jobs = useJobs();
  const openNames = useSlipNames(open ?? []);
  const names = useSlipNames(ofDay ?? []);
  const perform = async ({ slip }: SlipLine, what: SlipAct, reason: string, printer?: string) =>
    (await act.run(() => actOnSlip(slip, what, { reason, printer }))) !== null;
  if (open === undefined || ofDay === undefined) return <p>{t('common.loading')}</p>;
  return (
    <SlipsSection
      open={slipLines(open, jobs, openNames)}
      ofDay={slipLines(ofDay, jobs, names)}
      day={day}
      isToday={day >= dayOf(now)}
      onDay={(by) => setDay(addDays(day, by))}
      printers={session.station.printers}
      now={now}
      said={act.sentence === null ? null : { tone: 'needs-you', text: act.sentence }}
      isBusy={act.isBusy}
      onAct={perform}
      onNote={({ slip }) => void act.run(() => printReprintNote(slip))}
      onOpenSheet={({ slip }) => void act.run(() => openSheet(slip))}
    />
  );
}
