// The ticket desk of a machine on which somebody signed in: which page stands there, and for how long.

import { dayOf } from '../../../core/kit/time';
import { whenClosed } from '../../../core/queue/hours';
import { whenFull } from '../../../core/queue/quota';
import type { Ticket } from '../../../core/queue/ticket';
import type { Service, Site } from '../../../core/station/station';
import { useHall } from '../../data/hall-status';
import { useClock } from '../../data/queries/clock';
import { useBoard } from '../../data/queries/queue';
import type { Session } from '../../data/session';
import { formatDay, joinSentences } from '../../ui/format';
import { t } from '../../ui/i18n';
import { useNow } from '../../ui/use-now';
import { deskStateOf, type DeskState } from './desk-state';
import { DoorsPage, type Door } from './doors-page';
import { FactsPage } from './facts-page';
import { PlainPage } from './plain-page';
import { sayClosedTitle, sayClosedUntil, sayShutDoor } from './say-door';
import { reasonFor, toldFacts } from './taker';
import { TakenTicket } from './taken-ticket';
import { useCutOff } from './use-cut-off';
import { useDesk, type Desk } from './use-desk';
import { useIdle } from './use-idle';
import { useWedge } from './use-wedge';
import { isSaying, WhoPage } from './who-page';

const helpKey = 'ask';
const mostDoors = 6;
/** Far longer than anybody reads: only so that the next person is not taken for the one who walked away. */
const idleMs = 5 * 60_000;

export function OpenDesk({ session }: { readonly session: Session }) {
  const { site } = session.station;
  const now = useNow(5000);
  const board = useBoard();
  const clock = useClock();
  const today = clock?.day ?? dayOf(now);
  const desk = useDesk({ session, today, tickets: board?.tickets ?? [] });
  const { page } = desk;
  useWedge(desk.read);
  // Far longer than anybody reads: a number left behind on the screen is somebody's identity.
  useIdle(isLeft(desk) ? idleMs : null, desk.start);
  if (page.name === 'ticket') return <TakenTicket {...{ desk, site, helpKey, page }} />;
  if (board === undefined || clock === undefined)
    return <PlainPage title={t('kiosk.waitTitle')} text="" />;
  const state = deskStateOf(board.open, clock, site, now);
  if (state.name !== 'giving' && !(state.name === 'out_of_hours' && isBusyWith(desk)))
    return <Closed {...{ state, site, desk, now }} />;
  if (isSaying(page)) return <WhoPage desk={desk} page={page} />;
  if (page.name === 'facts')
    return <FactsPage asked={toldFacts(site)} told={desk.visitor.facts} onTell={desk.tellFacts} />;
  return <Doors {...{ desk, session, now, today }} tickets={board.tickets} />;
}

/** Somebody said who they are, or is about to. */
const isBusyWith = ({ page, visitor }: Desk): boolean =>
  page.name !== 'doors' || visitor.taker !== null;

const isLeft = ({ page, visitor, trouble }: Desk): boolean =>
  isSaying(page) ||
  page.name === 'facts' ||
  (page.name === 'doors' &&
    (visitor.taker !== null || visitor.facts.length > 0 || trouble !== null));

function Closed(props: {
  readonly state: Exclude<DeskState, { readonly name: 'giving' }>;
  readonly site: Site;
  readonly desk: Desk;
  readonly now: number;
}) {
  const { state, site, desk, now } = props;
  const { phone } = site;
  if (state.name === 'day_closed')
    return <PlainPage title={t('kiosk.closedTitle')} text={t('kiosk.closedText')} phone={phone} />;
  if (state.name === 'wrong_date') {
    const date = formatDay(state.today, '0000-01-01');
    return (
      <PlainPage
        title={t('kiosk.wrongDateTitle')}
        text={t('kiosk.wrongDateText', { date })}
        phone={phone}
      />
    );
  }
  return (
    <PlainPage
      title={sayClosedTitle(state.closed)}
      text={joinSentences(sayClosedUntil(state.closed, now), t('kiosk.closedUrgent'))}
      trouble={desk.trouble}
      phone={phone}
      action={{ words: t('kiosk.haveBooking'), onPress: () => desk.typeId('') }}
    />
  );
}

function Doors(props: {
  readonly desk: Desk;
  readonly session: Session;
  readonly tickets: readonly Ticket[];
  readonly now: number;
  readonly today: string;
}) {
  const { desk, session, tickets, now, today } = props;
  const { site } = session.station;
  const cutOff = useCutOff(session, desk);
  const hall = useHall();
  const isAlone = hall.role === 'window' && !hall.linked;
  const closed = whenClosed(site, {}, now);
  const doorOf = (service: Service): Door => {
    const why = whenClosed(site, service, now) ?? whenFull(service, tickets, now);
    return { service, shut: why === null ? null : sayShutDoor(why, now) };
  };
  const help = site.services.find(({ key }) => key === helpKey);
  return (
    <DoorsPage
      doors={site.services
        .filter((service) => service !== help)
        .slice(0, mostDoors)
        .map(doorOf)}
      help={help ? doorOf(help) : null}
      visitor={desk.visitor}
      reason={reasonFor(desk.visitor, today, site)}
      closed={closed === null ? null : sayClosedUntil(closed, now)}
      asksFacts={toldFacts(site).length > 0}
      isAlone={isAlone}
      isTaking={desk.isTaking}
      trouble={desk.trouble}
      cutOff={cutOff}
      nameOf={(key) => site.services.find((one) => one.key === key)?.name ?? key}
      onTake={desk.take}
      onAccept={desk.accept}
      onTypeId={() => desk.typeId('')}
      onFacts={desk.askFacts}
      onForget={desk.start}
    />
  );
}
