// Whom an agent rings: the day before, whether somebody is at home and knows who comes; and half an hour before the door.
import { dayOf, instantOf, type Day, type Instant } from '../kit/time';
import type { Visit } from './visit';

type Named = { readonly visit: Visit };

export type CallToMake<T extends Named> = { readonly why: 'soon' | 'tomorrow'; readonly of: T };

const minuteMs = 60_000;

/**
 * Those of the next half hour first, then those of the days ahead in their order. `agent`: whoever leads rings, so that nobody is rung
 * twice. `until`: the next day on which people work; who is visited on a Monday is rung up on the Friday before.
 */
export function callsOf<T extends Named>(
  visits: readonly T[],
  agent: string,
  now: Instant,
  { remindMinutes, until }: { readonly remindMinutes: number; readonly until: Day },
): readonly CallToMake<T>[] {
  const today = dayOf(now);
  const own = visits
    .filter(({ visit }) => visit.agents[0] === agent)
    .toSorted((a, b) => momentOf(a).localeCompare(momentOf(b)));
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
    ({ visit }) => visit.state === 'booked' && visit.day > today && visit.day <= until,
  );
  return [
    ...soon.map((of) => ({ why: 'soon' as const, of })),
    ...tomorrow.map((of) => ({ why: 'tomorrow' as const, of })),
  ];
}

const momentOf = ({ visit }: Named): string => `${visit.day} ${visit.from}`;
