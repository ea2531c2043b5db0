// Opens and closes the business day.
import { useState } from 'react';
import { closeDay, openDay } from '../../data/acts/queue-acts';
import { actOnSlip, printDaySheet } from '../../data/acts/slip-acts';
import { useHall } from '../../data/hall-status';
import { useJobs, useOpenSlips } from '../../data/queries/machine';
import { useQueue } from '../../data/queries/queue';
import { useSlipNames } from '../../data/queries/slip-names';
import { useSession } from '../../data/session';
import { t } from '../../ui/i18n';
import { say, type Refusal } from '../../ui/say';
import { slipLines } from '../../ui/slip-line';
import { useAct } from '../../ui/use-act';
import { useNow } from '../../ui/use-now';
import { DaySection } from './day-section';
import type { Said } from './section';

export function DayDesk() {
  const now = useNow();
  const act = useAct();
  const queue = useQueue();
  const hall = useHall();
  const slips = useOpenSlips();
  const jobs = useJobs();
  const names = useSlipNames(slips ?? []);
  const lines = slips && names && slipLines(slips, jobs, names);
  const printers = useSession()?.station.printers ?? [];
  const [done, setDone] = useState<Said>(null);
  const [far, setFar] = useState<Refusal | null>(null);
  const open = async (dateConfirmed: boolean) => {
    setDone(null);
    setFar(null);
    const opened = await act.run(async () => {
      const result = await openDay(dateConfirmed);
      if (!result.ok && result.refusal.code === 'clock_far_ahead') setFar(result.refusal);
      return result;
    });
    if (opened) setDone({ tone: 'done', text: t('office.dayOpenedNow') });
  };
  if (queue === undefined || lines === undefined) return <p>{t('common.loading')}</p>;
  const sentence = act.sentence ?? (far === null ? null : say(far));
  return (
    <DaySection
      key={`${queue.day?.id ?? ''}${queue.day?.state ?? ''}`}
      day={queue.day}
      tickets={queue.tickets}
      closedBy={hall.role === 'window' ? hall.owner : null}
      onLetGo={({ slip }, reason) => void act.run(() => actOnSlip(slip, 'let_go', { reason }))}
      now={now}
      mustConfirm={far !== null}
      said={sentence === null ? done : { tone: 'needs-you', text: sentence }}
      isBusy={act.isBusy}
      slips={lines}
      printers={printers}
      onSlip={({ slip }, what, printer) =>
        void act.run(() => actOnSlip(slip, what, { reason: t('slips.reprintNotWhole'), printer }))
      }
      onOpen={(dateConfirmed) => void open(dateConfirmed)}
      onSheet={() =>
        void act
          .run(() => printDaySheet(queue.day?.id ?? '', t('statistics.sheetAgain')))
          .then((asked) => setDone(asked && { tone: 'done', text: t('statistics.sheetAsked') }))
      }
      onClose={(endings, letGo) =>
        void act
          .run(() => closeDay({ endings, letGo }))
          .then((closed) => setDone(closed && { tone: 'done', text: t('office.dayClosedNow') }))
      }
    />
  );
}
