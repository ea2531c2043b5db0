// What acts of the queue may bring over the line from another window of the hall: their shapes, and how they are named there.
import {
  amount,
  count,
  key,
  list,
  matching,
  maybe,
  object,
  oneOf,
  optional,
  text,
  type Shape,
} from '../../../core/kit/shape';
import type { Day, Instant } from '../../../core/kit/time';
import type { TicketPerson } from '../../../core/queue/take-ticket';
import type { PriorityFact, TicketChannel } from '../../../core/queue/ticket';
import type { TransferCommand } from '../../../core/queue/transfer';
import { parts } from './in-hall';
import type { Errand, TicketTaker } from './take-number';

const day: Shape<Day> = matching(/^\d{4}-\d{2}-\d{2}$/);

/** As far as the owner must know a person that it may never have met. */
export type Known = { readonly name: string; readonly birth: Day };
export const knownPerson: Shape<Known> = object<Known>({ name: text(300), birth: day });

/** Somebody whom the owner may never have met, as the window that asks knows them. */
export const person: Shape<TicketPerson> = object<TicketPerson>({
  ...{ residentId: maybe(key), name: maybe(text(300)), birth: maybe(day) },
  card: optional(text(100)),
});

const taker: Shape<TicketTaker | null> = maybe((value, path) =>
  object<{ residentId: string | null; name: string | null; birth: Day | null; card?: string }>({
    residentId: optional(maybe(key)),
    name: optional(maybe(text(300))),
    birth: optional(maybe(day)),
    card: optional(text(100)),
  })(value, path),
);

export const errand: Shape<Errand> = object<Errand>({ service: key, taker });

export type TakeWish = Errand & {
  readonly channel: TicketChannel;
  readonly facts?: readonly PriorityFact[];
};

export const facts: Shape<readonly PriorityFact[]> = list(
  oneOf<PriorityFact>('disability', 'appointment', 'returning', 'infant', 'veteran'),
  20,
);

export const takeWish: Shape<TakeWish> = object<TakeWish>({
  ...{ service: key, taker, facts: optional(facts) },
  channel: oneOf<TicketChannel>('kiosk', 'desk', 'appointment', 'handwritten'),
});

export type Stub = { readonly number: string; readonly arrivedAt: Instant };
export const stub: Shape<Stub> = object<Stub>({ number: text(40), arrivedAt: amount });

export type Onward = Pick<TransferCommand, 'service' | 'toWindow' | 'reason'>;
export const onward: Shape<Onward> = object<Onward>({
  ...{ service: key, toWindow: maybe(count), reason: text() },
});

export const ticketAlone = { leaves: 'ticket', alone: true } as const;

/** A verb that needs nothing but the ticket's id. */
export const named = (verb: string) =>
  ({ verb, input: parts<[string]>(key), leaves: 'ticket' }) as const;
