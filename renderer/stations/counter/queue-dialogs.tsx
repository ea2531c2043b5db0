// The questions of the queue: why held, why put back, which door, how the day ends.
import type { Site } from '../../../core/station/station';
import { t } from '../../ui/i18n';
import type { Acting } from '../../ui/use-act';
import { CloseDayDesk } from './close-day-desk';
import { ConfirmDateDialog } from './confirm-date-dialog';
import { ReasonDialog } from './reason-dialog';
import { StubDialog } from './stub-dialog';
import { TakeTicketDialog } from './take-ticket-dialog';
import type { QueueActs } from './use-queue-acts';

export type QueueDialogsProps = {
  readonly acts: QueueActs;
  readonly site: Site;
  readonly acting: Acting;
};

export function QueueDialogs({ acts, site, acting }: QueueDialogsProps) {
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
          onStub={() => {
            acting.clear();
            acts.open({ kind: 'stub' });
          }}
          onClose={close}
        />
      );
    case 'confirm-date':
      return (
        <ConfirmDateDialog
          date={dialog.date}
          lastDate={dialog.lastDate}
          isBusy={acting.isBusy}
          onRight={() => acts.openDay(true)}
          onClose={close}
        />
      );
    case 'close-day':
      return <CloseDayDesk acts={acts} acting={acting} />;
    case 'stub':
      return (
        <StubDialog
          site={site}
          sentence={acting.sentence}
          isBusy={acting.isBusy}
          onEnter={(stub) => void acts.enterStub(stub)}
          onClose={close}
        />
      );
  }
}
