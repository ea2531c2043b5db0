// Random commands of windows and ticket desk: mostly ones that make sense, now and then any.
import { addDays } from '../../../core/kit/day';
import { instantOf } from '../../../core/kit/time';
import { isOpen } from '../../../core/queue/apply-ticket';
import { arrive } from '../../../core/queue/arrive';
import { bookAppointment, cancelAppointment } from '../../../core/queue/book-appointment';
import { callChosen, callNext } from '../../../core/queue/call';
import { checkIn } from '../../../core/queue/check-in';
import { jump } from '../../../core/queue/jump';
import { isLive } from '../../../core/queue/live';
import { miss, rejoin } from '../../../core/queue/miss';
import { recall } from '../../../core/queue/recall';
import type { QueueRefusal } from '../../../core/queue/refusal';
import { returnToQueue } from '../../../core/queue/return-to-queue';
import {
  changeService,
  finish,
  hold,
  resume,
  serveDirectly,
  start,
} from '../../../core/queue/serve';
import { serveWithoutTicket } from '../../../core/queue/serve-without-ticket';
import type { Ticket } from '../../../core/queue/ticket';
import { transfer } from '../../../core/queue/transfer';
import { undo } from '../../../core/queue/undo';
import { answerHelp, callHelp, endHelp, setWindow } from '../../../core/queue/window';
import type { Dice } from '../../../core/sample/dice';
import type { Site } from '../../../core/station/station';
import type { HallInMemory, Verb } from '../../support/hall-in-memory';
import { count, must, type Book } from './book';

export const windows = [1, 2, 3, 4] as const;
const services = ['allowance', 'medical', 'ask'] as const;

export type Command = { readonly name: string; readonly act: Verb };

const names = [
  ...['callNext', 'callNext', 'callNext', 'callNext', 'start', 'start', 'start', 'start'],
  ...['finish', 'finish', 'finish', 'recall', 'recall', 'miss', 'hold', 'resume', 'resume'],
  ...['return', 'rejoin', 'undo', 'undo', 'callChosen', 'arrive', 'transfer', 'jump'],
  ...['serveDirectly', 'changeService', 'rest', 'open', 'open', 'help'],
] as unknown as readonly [string, ...string[]];

/** Where a command mostly makes sense; now and then it is tried elsewhere. */
const usualState: Readonly<Record<string, Ticket['state']>> = {
  ...{ start: 'called', recall: 'called', miss: 'called', arrive: 'called' },
  ...{ finish: 'serving', hold: 'serving', changeService: 'serving', resume: 'held' },
  ...{ jump: 'waiting', serveDirectly: 'waiting', callChosen: 'waiting', rejoin: 'missed' },
};

const ofAnybody = ['rejoin', 'jump', 'serveDirectly', 'callChosen'];

/** One command of one window. */
export function chooseCommand(
  dice: Dice,
  { tickets }: ReturnType<HallInMemory['hall']>,
  window: number,
  now: number,
): Command {
  const name = dice.pick(names);
  const mine = ofAnybody.includes(name)
    ? tickets
    : tickets.filter((ticket) => ticket.window === window && isOpen(ticket));
  const fitting = mine.filter(({ state }) => !(name in usualState) || usualState[name] === state);
  if (!(name in usualState) && !['return', 'undo', 'transfer'].includes(name))
    return { name, act: windowVerb(dice, name, window, now) };
  if (fitting.length === 0 && dice.chance(0.7))
    return { name: 'callNext', act: windowVerb(dice, 'callNext', window, now) };
  const pool = fitting.length === 0 || dice.chance(0.1) ? tickets : fitting;
  const ticketId = pool[dice.int(0, Math.max(0, pool.length - 1))]?.id ?? 'none';
  return { name, act: ticketVerb(dice, name, { ticketId, window, now }) };
}

function windowVerb(dice: Dice, name: string, window: number, now: number): Verb {
  const at = { hall: 'wutong', window };
  const state = dice.pick(['break', 'back_office', 'closed'] as const);
  if (name === 'rest') return (hall) => setWindow(hall, { ...at, state, reason: '' });
  if (name === 'open') return (hall) => setWindow(hall, { ...at, state: 'open', reason: '' });
  if (name === 'callNext') return (hall) => callNext(hall, { window, now });
  const asking = dice.pick(windows);
  const help = dice.pick(['call', 'answer', 'end']);
  if (help === 'call') return (hall) => callHelp(hall, { ...at, note: '' });
  return help === 'end'
    ? (hall) => endHelp(hall, at)
    : (hall) => answerHelp(hall, { window: asking, byWindow: window });
}

function ticketVerb(
  dice: Dice,
  name: string,
  command: { readonly ticketId: string; readonly window: number; readonly now: number },
): Verb {
  const because = { ...command, reason: '去复印' };
  const service = dice.pick(services);
  const toWindow = dice.pick([null, null, ...windows]);
  const verbs: Readonly<Record<string, Verb>> = {
    callChosen: (hall) => callChosen(hall, command),
    recall: (hall) => recall(hall, command),
    arrive: (hall) => arrive(hall, command),
    start: (hall) => start(hall, command),
    serveDirectly: (hall) => serveDirectly(hall, command),
    finish: (hall) => finish(hall, command),
    miss: (hall) => miss(hall, command),
    hold: (hall) => hold(hall, because),
    resume: (hall) => resume(hall, command),
    return: (hall) => returnToQueue(hall, because),
    rejoin: (hall) => rejoin(hall, command),
    undo: (hall) => undo(hall, command),
    jump: (hall) => jump(hall, because),
    transfer: (hall) => transfer(hall, { ...because, service, toWindow }),
    changeService: (hall) => changeService(hall, { ...command, service }),
  };
  return verbs[name]!;
}

const someone = (dice: Dice): { residentId: string | null; birth: string | null } => ({
  residentId: dice.chance(0.5) ? `resident-${dice.int(1, 60)}` : null,
  birth: dice.chance(0.6) ? `19${dice.int(30, 99)}-0${dice.int(1, 9)}-15` : null,
});

/** Somebody at the ticket desk, or at a window without a number. */
export function takeOne(
  dice: Dice,
  room: HallInMemory,
  book: Book,
  rules: Site,
  away: ReadonlySet<number>,
): void {
  const service = dice.pick(services);
  const person = { name: null, ...someone(dice) };
  const { tickets, day } = room.hall();
  const twin = tickets.find(
    (one) =>
      person.residentId !== null &&
      one.residentId === person.residentId &&
      one.service === service &&
      isLive(one, rules),
  );
  const given = tickets.filter(({ series }) => series === 'B').length;
  const window = dice.pick(windows);
  const taken =
    dice.chance(0.1) && !away.has(window)
      ? room.give(service, (hall, command) =>
          serveWithoutTicket(hall, { ...command, service, person, window }),
        )
      : room.take(service, person);
  if (typeof taken !== 'string') {
    count(book, taken.code);
    return;
  }
  must(!twin, 'two live tickets for one errand');
  must(service !== 'medical' || given < quotaOf(rules), 'more numbers than there are');
  must(room.ticket(taken).day === day!.date, 'a number of another day');
}

const quotaOf = (rules: Site): number =>
  rules.services.find(({ key }) => key === 'medical')?.quota?.perDay ?? Infinity;

/** A booking is made, given back, or its person comes. */
export function bookOrCome(dice: Dice, room: HallInMemory, book: Book, rules: Site): void {
  const { day } = room.hall();
  const { now } = room;
  const bookings = room.bookings();
  const booking = bookings[Math.max(0, bookings.length - dice.int(1, 4))];
  const what = dice.pick(['book', 'come', 'come', 'cancel']);
  const service = dice.pick(services);
  let refusal: QueueRefusal | string | undefined;
  if (what === 'book' || !booking) {
    const from = dice.pick(['00:00', '09:00', '17:00']);
    const date = addDays(day!.date, dice.int(0, 1));
    const command = {
      ...{ appointmentId: `booking-${bookings.length}`, hall: 'wutong', service, now },
      ...{ residentId: `resident-${dice.int(1, 60)}`, day: date, from, to: '20:00', note: '' },
    };
    refusal = room.act(() => bookAppointment({ site: rules, bookings }, command));
    if (!refusal) must(instantOf(date, '20:00') > now, 'a booking in the past');
  } else if (what === 'cancel')
    refusal = room.act(() => cancelAppointment(booking, { reason: '不来了' }));
  else {
    const person = { residentId: booking.residentId, name: null, birth: null };
    refusal = room.give(booking.service, (hall, given) =>
      checkIn(hall, booking, { ...given, person }),
    );
  }
  count(book, typeof refusal === 'object' ? refusal.code : `${what} a booking`);
}
