// The end of the day, wired: who is still in the queue, and which slips are not surely on paper.
import { actOnSlip } from '../../data/acts/slip-acts';
import { useQueue } from '../../data/queries/queue';
import { useSession } from '../../data/session';
import { t } from '../../ui/i18n';
import type { Acting } from '../../ui/use-act';
import { useNow } from '../../ui/use-now';
import { CloseDayDialog } from './close-day-dialog';
import { useOpenLines } from './printer-desk';
import type { QueueActs } from './use-queue-acts';

export function CloseDayDesk(props: { readonly acting: Acting; readonly acts: QueueActs }) {
  const { acting, acts } = props;
  const now = useNow();
  const tickets = useQueue()?.tickets;
  const lines = useOpenLines();
  const printers = useSession()?.station.printers ?? [];
  // Nobody ends a day on half of what there is to see.
  if (tickets === undefined || lines === undefined) return null;
  return (
    <CloseDayDialog
      tickets={tickets}
      slips={lines}
      printers={printers}
      now={now}
      sentence={acting.sentence}
      isBusy={acting.isBusy}
      onSlip={({ slip }, act, printer) =>
        void acting.run(() => actOnSlip(slip, act, { reason: t('slips.reprintNotWhole'), printer }))
      }
      onCloseDay={(endings, letGo) => void acts.closeDay(endings, letGo)}
      onClose={acts.close}
    />
  );
}
