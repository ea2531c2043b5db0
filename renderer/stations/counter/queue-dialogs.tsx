// The questions of the queue: why held, why put back, which door, how the day ends.
import type { Ticket } from '../../../core/queue/ticket';
import type { Site } from '../../../core/station/station';
import { t } from '../../ui/i18n';
import { CloseDayDialog } from './close-day-dialog';
import { ReasonDialog } from './reason-dialog';
import { TakeTicketDialog } from './take-ticket-dialog';
import type { QueueActs } from './use-queue-acts';

export type QueueDialogsProps = {
  readonly acts: QueueActs;
  readonly site: Site;
  readonly tickets: readonly Ticket[];
  readonly isBusy: boolean;
};

export function QueueDialogs({ acts, site, tickets, isBusy }: QueueDialogsProps) {
  const { dialog, close } = acts;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'hold':
      return (
        <ReasonDialog
          title={t('counter.holdTitle', { number: dialog.ticket.number })}
          reasons={[
            t('counter.holdCopy'),
            t('counter.holdFamily'),
            t('counter.holdBank'),
            t('counter.holdRest'),
          ]}
          confirm={t('counter.hold')}
          onReason={(reason) => void acts.hold(dialog.ticket, reason)}
          onClose={close}
        />
      );
    case 'put-back':
      return (
        <ReasonDialog
          title={t('counter.putBackTitle', { number: dialog.ticket.number })}
          reasons={[t('counter.putBackWrong'), t('counter.putBackDesk')]}
          confirm={t('counter.putBack')}
          onReason={(reason) => void acts.putBack(dialog.ticket, reason)}
          onClose={close}
        />
      );
    case 'take':
      return (
        <TakeTicketDialog
          site={site}
          onService={(service) => void acts.take(service)}
          onClose={close}
        />
      );
    case 'close-day':
      return (
        <CloseDayDialog
          tickets={tickets}
          isBusy={isBusy}
          onCloseDay={(endings) => void acts.closeDay(endings)}
          onClose={close}
        />
      );
  }
}
