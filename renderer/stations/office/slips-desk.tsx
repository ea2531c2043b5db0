// Unsettled slips with their live jobs; the answers go into the record first and to the printer's side after.
import type { Slip } from '../../../core/slip/slip';
import { actOnJob, answerSlip, reprint } from '../../data/acts/slip-acts';
import { useJobs, useUnsettledSlips } from '../../data/queries/machine';
import { useNumbersOf } from '../../data/queries/numbers-of';
import { t } from '../../ui/i18n';
import { useAct } from '../../ui/use-act';
import { useNow } from '../../ui/use-now';
import { SlipsSection, type SlipAct } from './slips-section';

export function SlipsDesk() {
  const now = useNow();
  const act = useAct();
  const slips = useUnsettledSlips();
  const jobs = useJobs();
  const numbers = useNumbersOf(slips ?? []);
  const perform = (slip: Slip, what: SlipAct) => {
    act.clear();
    if (what === 'retry' || what === 'cancel') void actOnJob(slip.id, what);
    else if (what === 'again') void act.run(() => reprint(slip.id, t('office.slipAgainReason')));
    else void act.run(() => answerSlip(slip.id, what === 'came_out'));
  };
  if (slips === undefined) return <p>{t('common.loading')}</p>;
  return (
    <SlipsSection
      slips={slips.map((slip) => ({
        slip,
        job: jobs?.get(slip.id),
        number: numbers?.get(slip.about) ?? '',
      }))}
      now={now}
      said={act.sentence === null ? null : { tone: 'needs-you', text: act.sentence }}
      isBusy={act.isBusy}
      onAct={perform}
    />
  );
}
