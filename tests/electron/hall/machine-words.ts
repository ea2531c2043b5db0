// What a test and the machines that it starts say to each other.
import type { JourneyEvent } from '../../../core/journey';
import type { Ticket } from '../../../core/queue/ticket';

export const deeds = [
  ...(['take', 'take', 'take', 'serve', 'next', 'next', 'next', 'call', 'direct'] as const),
  ...(['start', 'start', 'recall', 'arrive', 'miss', 'miss', 'finish', 'finish'] as const),
  ...([
    'hold',
    'resume',
    'return',
    'undo',
    'undo',
    'rejoin',
    'rejoin',
    'jump',
    'transfer',
  ] as const),
] as const;
export type Deed = (typeof deeds)[number];

/** The event that a deed leaves; an undo takes another one back. */
export const kindOf: Readonly<Record<Deed, JourneyEvent['kind']>> = {
  ...{ take: 'ticket.taken', serve: 'ticket.served-directly', next: 'ticket.called' },
  ...{ call: 'ticket.called', direct: 'ticket.served-directly', start: 'ticket.started' },
  ...{ recall: 'ticket.recalled', arrive: 'ticket.arrived', miss: 'ticket.missed' },
  ...{ finish: 'ticket.finished', hold: 'ticket.held', resume: 'ticket.resumed' },
  ...{ return: 'ticket.returned', undo: 'ticket.undone', rejoin: 'ticket.rejoined' },
  ...{ jump: 'ticket.jumped', transfer: 'ticket.transferred' },
};

export type Acted =
  | { readonly ok: true; readonly deed: Deed; readonly ticketId: string }
  | { readonly ok: false; readonly deed: Deed; readonly code: string };

export type Known = {
  readonly tickets: readonly Ticket[];
  /** Of each ticket together, in the order in which they came into this machine's journal. */
  readonly events: readonly JourneyEvent[];
  readonly device: string;
};

export type Asked =
  | { readonly ask: 'act'; readonly deed: Deed; readonly pick: number }
  | { readonly ask: 'share'; readonly window: number }
  | { readonly ask: 'join'; readonly address: string; readonly code: string }
  | { readonly ask: 'open' | 'status' | 'decided' | 'again' | 'know' }
  /** Before the journal has the act, after it, or when it is in the store and nobody was answered. */
  | { readonly ask: 'die'; readonly at: 'before' | 'after' | 'answer' | null }
  | { readonly ask: 'clock'; readonly ms: number };

/** `id` 0 = the machine is at work. */
export type Told =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string };
