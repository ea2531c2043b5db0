// What the left panel and the called ticket can do: each act of the queue through the one runner of this window.
import { useState } from 'react';
import type { Day } from '../../../core/kit/time';
import type { Ticket, TicketEnding } from '../../../core/queue/ticket';
import type { Service } from '../../../core/station/station';
import * as queue from '../../data/acts/queue-acts';
import { printTicketSlip } from '../../data/acts/slip-acts';
import type { Acting } from '../../ui/use-act';

export type QueueDialog =
  | { readonly kind: 'hold'; readonly ticket: Ticket }
  | { readonly kind: 'put-back'; readonly ticket: Ticket }
  | { readonly kind: 'take' }
  | { readonly kind: 'stub' }
  | { readonly kind: 'close-day' }
  /** The clock says a date that nobody expects. */
  | { readonly kind: 'confirm-date'; readonly date: Day; readonly lastDate: Day | null };

export type QueueActs = ReturnType<typeof useQueueActs>;

export function useQueueActs(acting: Acting, mine: Ticket | null) {
  const { run, beside } = acting;
  const [dialog, setDialog] = useState<QueueDialog | null>(null);
  const close = () => setDialog(null);
  const onMine = (act: (id: string) => ReturnType<typeof queue.start>) => () => {
    if (mine !== null) void run(() => act(mine.id));
  };
  return {
    dialog,
    open: setDialog,
    close,
    openDay: (dateConfirmed = false) => void openDay(acting, dateConfirmed).then(setDialog),
    /** The person at this window was found: the number is theirs from now on. */
    identify: (residentId: string) => {
      if (mine?.state === 'serving') void run(() => queue.identifyTicket(mine.id, residentId));
    },
    callNext: () => void run(() => queue.callNext()),
    callTicket: (ticket: Ticket) => void run(() => queue.callTicket(ticket.id)),
    resume: (ticket: Ticket) => void run(() => queue.resume(ticket.id)),
    rejoin: (ticket: Ticket) => void run(() => queue.rejoin(ticket.id)),
    start: onMine(queue.start),
    recall: onMine(queue.recall),
    miss: onMine(queue.miss),
    undo: onMine(queue.undo),
    finish: onMine(queue.finish),
    askHold: () => {
      if (mine !== null) setDialog({ kind: 'hold', ticket: mine });
    },
    askPutBack: () => {
      if (mine !== null) setDialog({ kind: 'put-back', ticket: mine });
    },
    hold: async (ticket: Ticket, reason: string) => {
      if ((await run(() => queue.hold(ticket.id, reason))) !== null) close();
    },
    putBack: async (ticket: Ticket, reason: string) => {
      if ((await run(() => queue.returnToQueue(ticket.id, reason))) !== null) close();
    },
    take: async ({ key }: Service) => {
      const taken = await run(() =>
        queue.takeTicket({ service: key, channel: 'desk', taker: null }),
      );
      if (taken === null) return;
      close();
      void beside(() => printTicketSlip(taken.id));
    },
    enterStub: async (stub: { readonly number: string; readonly arrivedAt: number }) => {
      if ((await run(() => queue.enterStub(stub))) !== null) close();
    },
    closeDay: async (
      endings: Readonly<Record<string, TicketEnding>>,
      letGo: Readonly<Record<string, string>>,
    ) => {
      if ((await run(() => queue.closeDay({ endings, letGo }))) !== null) close();
    },
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
