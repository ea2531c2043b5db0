// The questions of the queue that stand over the work: what else, which one, why, which door, how the day ends.
import type { QueueView } from '../../../data/queries/queue';
import { useResident } from '../../../data/queries/case';
import type { Site } from '../../../../core/station/station';
import { t } from '../../../ui/i18n';
import type { Acting } from '../../../ui/use-act';
import { BookingsDesk } from '../bookings/bookings-desk';
import { CloseDayDesk } from '../day/close-day-desk';
import type { ListAtNight } from '../worklist/work-tonight';
import { ConfirmDateDialog } from '../day/confirm-date-dialog';
import { QueueMenu } from './queue-menu';
import { QueueReasons } from './queue-reasons';
import { RestDialog } from './rest-dialog';
import { ServiceDialog } from './service-dialog';
import { StubDialog } from './stub-dialog';
import { TakeTicketDialog } from './take-ticket-dialog';
import { TicketDialog } from './ticket-dialog';
import { TransferDialog } from './transfer-dialog';
import type { QueueActs } from './use-queue-acts';

export type QueueDialogsProps = {
  readonly acts: QueueActs;
  readonly site: Site;
  readonly acting: Acting;
  readonly queue: QueueView;
  readonly window: number;
  readonly now: number;
  readonly today: string;
  /** To a list of what waits at the end of the day. */
  readonly onList: (list: ListAtNight) => void;
  readonly onAlarm: () => void;
};

export function QueueDialogs(props: QueueDialogsProps) {
  const { acts, site, acting, queue, window } = props;
  const { dialog, close } = acts;
  const { sentence, isBusy } = acting;
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'menu':
      return (
        <QueueMenu
          {...{ acts, site, sentence }}
          mine={queue.mine}
          isDayOpen={queue.day?.state === 'open'}
          work={queue.work}
          isHelpCalled={queue.helps.some((one) => one.window === window)}
        />
      );
    case 'ticket':
      return <Looked {...props} ticketId={dialog.ticketId} />;
    case 'transfer':
      return (
        <TransferDialog
          {...{ site, window, sentence, isBusy }}
          ticket={dialog.ticket}
          windows={queue.windows}
          tickets={queue.tickets}
          onTransfer={(to) => acts.transfer(dialog.ticket.id, to)}
          onClose={close}
        />
      );
    case 'another':
      return (
        <ServiceDialog
          title={t('counter.anotherTitle', { number: dialog.ticket.number })}
          how={null}
          services={site.services}
          present={dialog.ticket.service}
          sentence={sentence}
          onService={(key) => acts.changeService(dialog.ticket.id, key)}
          onClose={close}
        />
      );
    case 'direct':
      return <DirectDesk {...props} />;
    case 'rest':
      return (
        <RestDialog sentence={sentence} isBusy={isBusy} onRest={acts.setWindow} onClose={close} />
      );
    case 'bookings':
      return <BookingsDesk acts={acts} site={site} acting={acting} day={props.today} />;
    case 'take':
      return <TakeDesk {...props} />;
    case 'confirm-date':
      return (
        <ConfirmDateDialog
          date={dialog.date}
          lastDate={dialog.lastDate}
          isBusy={isBusy}
          onRight={() => acts.openDay(true)}
          onClose={close}
        />
      );
    case 'close-day':
      return <CloseDayDesk {...{ acts, acting }} onList={props.onList} onAlarm={props.onAlarm} />;
    case 'stub':
      return (
        <StubDialog {...{ site, sentence, isBusy }} onEnter={acts.enterStub} onClose={close} />
      );
    case 'hold':
    case 'put-back':
    case 'jump':
    case 'help':
      return <QueueReasons acts={acts} asked={dialog} sentence={sentence} />;
  }
}

/** As it stands now: somebody else may have called it since it was looked at. */
function Looked(props: QueueDialogsProps & { readonly ticketId: string }) {
  const { acts, site, acting, queue, window, now, ticketId } = props;
  const ticket = queue.tickets.find(({ id }) => id === ticketId);
  if (ticket === undefined) return null;
  return (
    <TicketDialog
      ticket={ticket}
      site={site}
      post={{ window, windows: queue.windows }}
      now={now}
      sentence={acting.sentence}
      acts={acts}
    />
  );
}

/** Whose number it will be: the person who was looked up, before anybody has a number at this window. */
function useTakerName({ acts }: QueueDialogsProps): string | null {
  const { taker } = acts;
  const id = taker !== null && 'residentId' in taker ? taker.residentId : null;
  return useResident(id)?.person.name ?? null;
}

function DirectDesk(props: QueueDialogsProps) {
  const { acts, site, acting } = props;
  const name = useTakerName(props);
  const whose = name === null ? '' : t('counter.forPerson', { name });
  return (
    <ServiceDialog
      title={t('counter.directTitle')}
      how={`${t('counter.directHow')}${whose}`}
      services={site.services}
      present={null}
      sentence={acting.sentence}
      onService={acts.serveWithout}
      onClose={acts.close}
    />
  );
}

function TakeDesk(props: QueueDialogsProps) {
  const { acts, site, acting } = props;
  return (
    <TakeTicketDialog
      site={site}
      name={useTakerName(props)}
      sentence={acting.sentence}
      onService={(service, facts) => acts.take(service, facts)}
      onStub={() => acts.open({ kind: 'stub' })}
      onClose={acts.close}
    />
  );
}
