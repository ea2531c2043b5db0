// What the left panel and the called ticket can do: each act of the queue through the one runner of this window.
import { useState } from 'react';
import type { Ticket, TicketEnding } from '../../../core/queue/ticket';
import type { Service } from '../../../core/station/station';
import * as queue from '../../data/acts/queue-acts';
import { printTicketSlip } from '../../data/acts/slip-acts';
import type { Acting } from '../../ui/use-act';

export type QueueDialog =
  | { readonly kind: 'hold'; readonly ticket: Ticket }
  | { readonly kind: 'put-back'; readonly ticket: Ticket }
  | { readonly kind: 'take' }
  | { readonly kind: 'close-day' };

export type QueueActs = ReturnType<typeof useQueueActs>;

export function useQueueActs({ run, beside }: Acting, mine: Ticket | null) {
  const [dialog, setDialog] = useState<QueueDialog | null>(null);
  const close = () => setDialog(null);
  const onMine = (act: (id: string) => ReturnType<typeof queue.start>) => () => {
    if (mine !== null) void run(() => act(mine.id));
  };
  return {
    dialog,
    open: setDialog,
    close,
    openDay: () => void run(() => queue.openDay()),
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
    closeDay: async (endings: Readonly<Record<string, TicketEnding>>) => {
      if ((await run(() => queue.closeDay({ endings }))) !== null) close();
    },
  };
}
