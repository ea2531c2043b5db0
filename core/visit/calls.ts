// Whom an agent rings: the day before, whether somebody is at home and knows who comes; and half an hour before the door.
import { addDays } from '../kit/day';
import { dayOf, instantOf, type Instant } from '../kit/time';
import type { Visit } from './visit';

type Named = { readonly visit: Visit };

export type CallToMake<T extends Named> = { readonly why: 'soon' | 'tomorrow'; readonly of: T };

const minuteMs = 60_000;

/** Those of the next half hour first, then tomorrow's in their order. `agent`: whoever leads rings, so that nobody is rung twice. */
export function callsOf<T extends Named>(
  visits: readonly T[],
  agent: string,
  now: Instant,
  remindMinutes: number,
): readonly CallToMake<T>[] {
  const today = dayOf(now);
  const own = visits
    .filter(({ visit }) => visit.agents[0] === agent)
    .toSorted((a, b) => (a.visit.from < b.visit.from ? -1 : 1));
  const soon = own.filter(({ visit }) => {
    const at = instantOf(visit.day, visit.from);
    const isWaiting = visit.state === 'booked' || visit.state === 'confirmed';
    return (
      isWaiting &&
      visit.day === today &&
      visit.remindedAt === undefined &&
      at - now <= remindMinutes * minuteMs &&
      at > now
    );
  });
  const tomorrow = own.filter(
    ({ visit }) => visit.state === 'booked' && visit.day === addDays(today, 1),
  );
  return [
    ...soon.map((of) => ({ why: 'soon' as const, of })),
    ...tomorrow.map((of) => ({ why: 'tomorrow' as const, of })),
  ];
}
