// What every giving of a number reads under the lock: the hall, the person, and the counter row of the service's series.
import { ok, type Result } from '../../../core/kit/result';
import type { NewEvent } from '../../../core/journey';
import type { Day, Instant } from '../../../core/kit/time';
import type { Hall } from '../../../core/queue/hall';
import type { QueueRefusal } from '../../../core/queue/refusal';
import type { TicketPerson } from '../../../core/queue/take-ticket';
import type { Ticket } from '../../../core/queue/ticket';
import { requestSlip } from '../../../core/slip/request-slip';
import type { Slip } from '../../../core/slip/slip';
import { cardMark } from '../card-mark';
import { newId, now } from '../mint';
import { ticketCounter } from '../serials';
import { readHall } from '../read';
import { readPerson } from '../same-person';
import type { Recorded } from '../record';
import type { Session } from '../session';
import type { Store } from '../working-set';
import { act, stateOf, wishNow, type Acted, type SlipWish } from './act';

/** Who takes a number, as far as they said: somebody of the register, or only a birth date from a card. */
export type TicketTaker =
  | { readonly residentId: string }
  | { readonly birth: Day }
  /** Somebody whom only the machine that asks may know. */
  | TicketPerson;

/** What a number is given for: the door, and who stands at it. */
export type Errand = { readonly service: string; readonly taker: TicketTaker | null };

/** What all decisions that give a number are told. */
type Given = {
  readonly ticketId: string;
  readonly person: TicketPerson | null;
  readonly lastSerial: number;
  readonly now: Instant;
};

/** Reads, decides and records in one act; `find` says from the store what the number is for. */
export async function takeNumber<E extends Errand>(
  find: (store: Store, session: Session) => Promise<E>,
  decide: (
    hall: Hall,
    given: Given,
    errand: E,
    session: Session,
  ) => Result<readonly NewEvent[], QueueRefusal>,
): Acted<Ticket, QueueRefusal> {
  const ticketId = newId();
  const { wish } = wishNow();
  let others: readonly Ticket[] = [];
  const recorded = await act(
    async (store, session) => {
      const hall = await readHall(store, session);
      const errand = await find(store, session);
      const person = await readTaker(store, errand.taker);
      return { hall, errand, person, lastSerial: await lastSerial(store, session, hall, errand) };
    },
    ({ hall, errand, person, lastSerial }, session) => {
      others = hall.tickets;
      const told = { ticketId, person, lastSerial, now: now() };
      const decided = decide(hall, told, errand, session);
      const asked = decided.ok && wish ? slipOf(decided.value, wish.slipId, session) : [];
      return decided.ok ? ok([...decided.value, ...asked]) : decided;
    },
    (left) => {
      const slip = wish && slipIn(left, wish);
      const ticket = stateOf(ok(left), 'ticket', ticketId);
      if (slip && ticket.ok) wish.planned(slip, ticket.value, others);
    },
  );
  const slip = wish && recorded.ok ? slipIn(recorded.value, wish) : null;
  if (slip) wish?.recorded(slip);
  return stateOf(recorded, 'ticket', ticketId);
}

/** The slip that the act asked for; null where it gave no number of its own. */
function slipIn(left: Recorded, { slipId }: SlipWish): Slip | null {
  const slip = left.states.has(slipId) ? stateOf(ok(left), 'slip', slipId) : null;
  return slip?.ok ? slip.value : null;
}

/** Of a number that nobody had before, there is no slip yet that could stand against it. */
function slipOf(
  decided: readonly NewEvent[],
  slipId: string,
  { station }: Session,
): readonly NewEvent[] {
  return decided.flatMap(({ kind, entityId: about }) => {
    if (kind !== 'ticket.taken') return [];
    const printer = station.printerFor.ticket;
    const asked = requestSlip([], { slipId, kind: 'queue_ticket', about, printer, reason: '' });
    return asked.ok ? asked.value : [];
  });
}

async function lastSerial(
  store: Store,
  { station }: Session,
  { day }: Hall,
  { service }: Errand,
): Promise<number> {
  const series = station.site.services.find(({ key }) => key === service)?.series ?? '';
  const counter = await store.db.counters.get(ticketCounter(station.hall, day?.date ?? '', series));
  return counter?.last ?? 0;
}

/** The person as this machine knows them; null for nobody, and for somebody whom it does not know. */
export async function readTaker(
  store: Store,
  taker: TicketTaker | null,
): Promise<TicketPerson | null> {
  if (taker === null) return null;
  if ('name' in taker) return taker;
  if ('birth' in taker) return { residentId: null, name: null, birth: taker.birth };
  const resident = await readPerson(store, taker.residentId);
  if (!resident) return null;
  const { name, birth, certNo } = resident.person;
  const card = certNo === '' ? {} : { card: await cardMark(store, certNo) };
  return { residentId: resident.id, name, birth, ...card };
}

/** The person goes along: the owner of the hall may never have met them. */
export async function withPerson<E extends Errand>({ store }: Session, errand: E): Promise<[E]> {
  const person = await readTaker(store, errand.taker);
  return [{ ...errand, taker: person ?? errand.taker }];
}
