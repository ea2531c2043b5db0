// What the left panel and the called ticket can do: each act of the queue through the one runner of this window.
import { useState } from 'react';
import type { Day } from '../../../../core/kit/time';
import type { PriorityFact, Ticket, TicketEnding } from '../../../../core/queue/ticket';
import type { WindowWork } from '../../../../core/queue/window-state';
import type { Service } from '../../../../core/station/station';
import { checkIn } from '../../../data/acts/appointment-acts';
import * as queue from '../../../data/acts/queue-acts';
import type { TicketTaker } from '../../../data/acts/take-number';
import { withSlip } from '../../../data/acts/with-slip';
import { answerHelp, callHelp, endHelp, setWindow } from '../../../data/acts/window-acts';
import type { Acting, Run } from '../../../ui/use-act';

/** A question of the queue that stands over the work. */
export type QueueDialog =
  | { readonly kind: 'hold'; readonly ticket: Ticket }
  | { readonly kind: 'put-back'; readonly ticket: Ticket }
  /** What else can be done here, by figures. */
  | { readonly kind: 'menu' }
  /** One ticket, looked at: call it, serve it, put it first, … */
  | { readonly kind: 'ticket'; readonly ticketId: string }
  | { readonly kind: 'jump'; readonly ticket: Ticket }
  | { readonly kind: 'transfer'; readonly ticket: Ticket }
  /** The next service of the same visit. */
  | { readonly kind: 'another'; readonly ticket: Ticket }
  /** Somebody stands here and has no number. */
  | { readonly kind: 'direct' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'help' }
  | { readonly kind: 'bookings' }
  | { readonly kind: 'take' }
  | { readonly kind: 'stub' }
  | { readonly kind: 'close-day' }
  /** The clock says a date that nobody expects. */
  | { readonly kind: 'confirm-date'; readonly date: Day; readonly lastDate: Day | null };

export type QueueActs = ReturnType<typeof useQueueActs>;

export function useQueueActs(acting: Acting, mine: Ticket | null, taker: TicketTaker | null) {
  const { run, beside, clear } = acting;
  const [dialog, setDialog] = useState<QueueDialog | null>(null);
  const close = () => setDialog(null);
  /** What was refused before has no place in a new question. */
  const open = (asked: QueueDialog) => {
    clear();
    setDialog(asked);
  };
  const askMine = (kind: 'hold' | 'put-back' | 'transfer' | 'another') => () => {
    if (mine !== null) open({ kind, ticket: mine });
  };
  /** Runs what a dialog asked for; the dialog stays while it is refused. */
  const answer: Run = async (act) => {
    const done = await run(act);
    if (done !== null) close();
    return done;
  };
  return {
    dialog,
    open,
    close,
    taker,
    openDay: (dateConfirmed = false) => void openDay(acting, dateConfirmed).then(setDialog),
    closeDay: (
      endings: Readonly<Record<string, TicketEnding>>,
      letGo: Readonly<Record<string, string>>,
    ) => void answer(() => queue.closeDay({ endings, letGo })),
    askHold: askMine('hold'),
    askPutBack: askMine('put-back'),
    askTransfer: askMine('transfer'),
    askAnother: askMine('another'),
    ...onMine(run, mine),
    ...onAny(run, answer),
    ...onWindow(run, answer),
    ...giving(answer, beside, taker),
  };
}

/** With the number that is called or served here. */
function onMine(run: Run, mine: Ticket | null) {
  const does = (act: (id: string) => ReturnType<typeof queue.start>) => () => {
    if (mine !== null) void run(() => act(mine.id));
  };
  return {
    start: does(queue.start),
    recall: does(queue.recall),
    arrive: does(queue.arrive),
    miss: does(queue.miss),
    finish: does(queue.finish),
    /** The person at this window was found: the number is theirs from now on. */
    identify: (residentId: string) => {
      if (mine?.state === 'serving') void run(() => queue.identifyTicket(mine.id, residentId));
    },
  };
}

/** With any number of the hall. */
function onAny(run: Run, answer: Run) {
  const does = (act: (id: string) => ReturnType<typeof queue.start>) => (id: string) =>
    void answer(() => act(id));
  const because =
    (act: (id: string, reason: string) => ReturnType<typeof queue.start>) =>
    (id: string, reason: string) =>
      void answer(() => act(id, reason));
  return {
    callNext: () => void run(() => queue.callNext()),
    callTicket: does(queue.callTicket),
    serveDirectly: does(queue.serveDirectly),
    resume: does(queue.resume),
    rejoin: does(queue.rejoin),
    undo: (id: string) => void run(() => queue.undo(id)),
    hold: because(queue.hold),
    putBack: because(queue.returnToQueue),
    jump: because(queue.jump),
    changeService: because(queue.changeService),
    transfer: (id: string, to: Parameters<typeof queue.transfer>[1]) =>
      void answer(() => queue.transfer(id, to)),
  };
}

/** With this window itself, and between the desks. */
function onWindow(run: Run, answer: Run) {
  return {
    setWindow: (state: WindowWork, reason: string) => void answer(() => setWindow(state, reason)),
    callHelp: (note: string) => void answer(() => callHelp(note)),
    answerHelp: (asking: number) => void run(() => answerHelp(asking)),
    endHelp: () => void answer(() => endHelp()),
  };
}

/** A number is given, and printed beside whatever is done next. */
function giving(answer: Run, beside: Run, taker: TicketTaker | null) {
  const printed = (give: () => ReturnType<typeof queue.takeTicket>): void =>
    void answer(() => withSlip(give, (slip) => void beside(() => slip)));
  return {
    take: ({ key }: Service, facts: readonly PriorityFact[]) =>
      printed(() => queue.takeTicket({ service: key, channel: 'desk', taker, facts })),
    /** The person of a booking is here. */
    checkIn: (appointmentId: string) => printed(() => checkIn(appointmentId)),
    /** Nothing is called and nothing printed for somebody who stands here. */
    serveWithout: (service: string) =>
      void answer(() => queue.serveWithoutTicket({ service, taker })),
    enterStub: (stub: { readonly number: string; readonly arrivedAt: number }) =>
      void answer(() => queue.enterStub(stub)),
  };
}

/** What is still to be asked: a date that must be looked at is a question, not a refusal. */
async function openDay(
  { run, clear }: Acting,
  dateConfirmed: boolean,
): Promise<QueueDialog | null> {
  const asked: QueueDialog[] = [];
  await run(async () => {
    const opened = await queue.openDay(dateConfirmed);
    if (!opened.ok && opened.refusal.code === 'clock_far_ahead')
      asked.push({ kind: 'confirm-date', ...opened.refusal });
    return opened;
  });
  if (asked.length > 0) clear();
  return asked[0] ?? null;
}
