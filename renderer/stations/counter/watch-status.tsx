// What the counter keeps an eye on while others are at the doors: nobody answered, an agent is late; and the question of a caller.
import type { Instant } from '../../../core/kit/time';
import { useWatch } from '../../data/queries/watch';
import { useVerifying } from '../../data/use-verifying';
import { formatList } from '../../ui/format';
import { t } from '../../ui/i18n';
import { sayWatch } from '../../ui/say-watch';
import type { StatusPart } from '../../ui/top-bar';
import { VerifyDialog } from '../../ui/verify-dialog';

export function useWatchStatus(now: Instant): readonly StatusPart[] {
  const watch = useWatch();
  if (!watch) return [];
  return sayWatch(
    watch.searches.map(({ visit, resident }) => ({
      name: resident?.person.name ?? t('visits.nobodyKnown'),
      since: visit.escalation?.since ?? now,
    })),
    watch.out
      .filter(({ alarmAt }) => alarmAt <= now)
      .map(({ visit, expectedEnd }) => ({ place: visit.place, since: expectedEnd })),
    now,
  );
}

export function Verify({
  alarms,
  ...props
}: {
  readonly now: Instant;
  readonly alarms: { readonly raiseFake: () => void };
  readonly onClose: () => void;
}) {
  const asking = useVerifying(props.now, { nobody: t('visits.nobodyKnown'), join: formatList });
  return (
    <VerifyDialog
      {...asking}
      {...props}
      onReport={() => {
        props.onClose();
        alarms.raiseFake();
      }}
    />
  );
}
