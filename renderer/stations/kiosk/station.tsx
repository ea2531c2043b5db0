// The ticket desk: one tap, one number, one slip. Committed before it is shown, shown before it is printed.
import { waitFor } from '../../../core/queue/waits';
import type { Site } from '../../../core/station/station';
import { dayOf } from '../../../core/kit/time';
import { useJobs, useSlips } from '../../data/queries/machine';
import { useBoard, useTicket } from '../../data/queries/queue';
import { joinVault, useSession, type Session } from '../../data/session';
import { formatDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import { useNow } from '../../ui/use-now';
import { UnattendedGate } from '../../ui/unattended-gate';
import { DoorsPage } from './doors-page';
import { IdPage } from './id-page';
import { PlainPage } from './plain-page';
import { slipViewOf } from './slip-view';
import { reasonOf } from './taker';
import { TicketPage } from './ticket-page';
import { useDesk, type Desk } from './use-desk';
import { useIdle } from './use-idle';
import { useWedge } from './use-wedge';

/** Key of the service behind the wide last door. */
const helpKey = 'ask';
const mostDoors = 6;

export function Station() {
  const session = useSession();
  return (
    <UnattendedGate session={session} join={joinVault}>
      {(open) => <OpenDesk session={open} />}
    </UnattendedGate>
  );
}

function OpenDesk({ session }: { readonly session: Session }) {
  const { site } = session.station;
  const board = useBoard();
  const desk = useDesk(session);
  const { page } = desk;
  useWedge(desk.readCard);
  if (page.name === 'ticket')
    return <TakenTicket desk={desk} site={site} ticketId={page.ticketId} />;
  if (board === undefined) return <PlainPage title={t('kiosk.waitTitle')} text="" />;
  if (!board.open) {
    return (
      <PlainPage title={t('kiosk.closedTitle')} text={t('kiosk.closedText')} phone={site.phone} />
    );
  }
  if (page.name === 'id') return <TypedId desk={desk} typed={page.typed} trouble={page.trouble} />;
  return <Doors desk={desk} site={site} />;
}

function Doors({ desk, site }: { readonly desk: Desk; readonly site: Site }) {
  // Far longer than anybody reads: only so that the next person is not taken for the one who walked away.
  useIdle(desk.taker === null ? null : 5 * 60_000, desk.start);
  const help = site.services.find(({ key }) => key === helpKey) ?? null;
  return (
    <DoorsPage
      doors={site.services.filter((service) => service !== help).slice(0, mostDoors)}
      help={help}
      taker={desk.taker}
      isTaking={desk.isTaking}
      trouble={desk.trouble}
      onTake={desk.take}
      onTypeId={() => desk.typeId('')}
      onForget={desk.start}
    />
  );
}

function TypedId(props: {
  readonly desk: Desk;
  readonly typed: string;
  readonly trouble: string | null;
}) {
  const { desk, typed, trouble } = props;
  // A number left behind on the screen is somebody's identity.
  useIdle(5 * 60_000, desk.start);
  return (
    <IdPage
      typed={typed}
      trouble={trouble}
      onType={desk.typeId}
      onDone={() => desk.readTyped(typed)}
      onSkip={desk.start}
    />
  );
}

function TakenTicket(props: {
  readonly desk: Desk;
  readonly site: Site;
  readonly ticketId: string;
}) {
  const { desk, site, ticketId } = props;
  const now = useNow(1000);
  const ticket = useTicket(ticketId);
  const slip = useSlips(ticketId)?.at(-1);
  const job = useJobs()?.get(slip?.id ?? '');
  const board = useBoard();
  const had = desk.page.name === 'ticket' && desk.page.had;
  const view = had && !desk.isReprinted ? ({ state: 'none' } as const) : slipViewOf(slip, job, now);
  useIdle(view.state === 'trouble' ? 3 * 60_000 : 90_000, desk.start);
  if (!ticket) return <PlainPage title={t('kiosk.taking')} text="" />;
  const service = site.services.find(({ key }) => key === ticket.service);
  return (
    <TicketPage
      number={ticket.number}
      service={ticket.service === helpKey ? null : (service?.name ?? ticket.service)}
      wait={ticket.state === 'waiting' && board ? waitFor(ticket, board.tickets, site, now) : null}
      reason={reasonOf(ticket.priority.band, site)}
      had={had}
      slip={view}
      qr={`${site.street}${site.community} ${formatDay(dayOf(ticket.arrivedAt))} ${ticket.number}`}
      onAgain={() => desk.printAgain(slip?.id)}
      onFinish={desk.finish}
    />
  );
}
