// Who stands at the ticket desk, as far as a card or a code said: a masked name, an age, and what they are expected for.
import { ageOn } from '../../../core/kit/age';
import type { Day } from '../../../core/kit/time';
import { priorityOf } from '../../../core/queue/priority';
import type { PriorityFact } from '../../../core/queue/ticket';
import { maskName } from '../../../core/resident/mask';
import type { Resident } from '../../../core/resident/resident';
import type { Site } from '../../../core/station/station';
import type { Invitation } from '../../data/find-invitations';

export type Taker = {
  /** Null when the register does not know the card, or the name alone was said. */
  readonly residentId: string | null;
  /** From the card. Null for who said their name: what the register knows of them is not shown for that. */
  readonly birth: Day | null;
  /** A keyed hash of the card's number; null for who came without one. */
  readonly card: string | null;
  /** As it was written here; null for who came with a card. */
  readonly saidName: string | null;
  readonly maskedName: string | null;
  readonly age: number | null;
};

export type Visitor = {
  readonly taker: Taker | null;
  /** What puts them forward besides the age. */
  readonly facts: readonly PriorityFact[];
  readonly invitations: readonly Invitation[];
  /** A home visit with something left to bring: the next door is for that. */
  readonly visitId: string | null;
};

/** Before anybody said anything. */
export const nobody: Visitor = { taker: null, facts: [], invitations: [], visitId: null };

const oldestAge = 130;

/** A day on which nobody who stands here can have been born: still to come, or too long ago. */
export const isImpossibleBirth = (birth: Day, today: Day): boolean =>
  birth > today || ageOn(birth, today) > oldestAge;

/** The full number and name go no further than here. */
export function takerOf(
  birth: Day,
  resident: Resident | null,
  today: Day,
  card: string | null = null,
): Taker {
  return {
    residentId: resident?.id ?? null,
    birth,
    card,
    saidName: null,
    maskedName: resident === null ? null : maskName(resident.person.name),
    age: ageOn(birth, today),
  };
}

/**
 * Who wrote their name. Whether the register knows it, and whom it means, is not to be learned at the door: the screen answers the
 * same either way, and only the number that is taken is theirs.
 */
export const saidTaker = (saidName: string, resident: Resident | null): Taker => ({
  residentId: resident?.id ?? null,
  birth: null,
  card: null,
  saidName,
  maskedName: maskName(saidName),
  age: null,
});

/** The site's words for the priority, as they stand on the ticket; null without one. */
export const reasonFor = ({ taker, facts }: Visitor, today: Day, site: Site): string | null =>
  reasonOf(priorityOf(taker?.birth ?? null, today, site, facts).band, site);

/** What a band is called on ticket and board; null for people without priority. */
export function reasonOf(band: string, { bands }: Pick<Site, 'bands'>): string | null {
  return bands.find(({ key }) => key === band)?.reason ?? null;
}

/** What a person may tell of themselves. A booking is known, not told. */
export type ToldFact = Exclude<PriorityFact, 'appointment'>;

/** Those of them that the site has a band for. */
export const toldFacts = ({ bands }: Pick<Site, 'bands'>): readonly ToldFact[] =>
  (['disability', 'infant', 'veteran', 'returning'] as const).filter((one) =>
    bands.some(({ fact }) => fact === one),
  );
