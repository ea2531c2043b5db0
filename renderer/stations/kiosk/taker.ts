// Who stands at the ticket desk, as far as a card said: a masked name, an age, and whether it means being called sooner.
import { ageOn } from '../../../core/kit/age';
import type { Day } from '../../../core/kit/time';
import { priorityOf } from '../../../core/queue/priority';
import { maskName } from '../../../core/resident/mask';
import type { Resident } from '../../../core/resident/resident';
import type { Site } from '../../../core/station/station';

export type Taker = {
  /** Null when the register does not know the card. */
  readonly residentId: string | null;
  readonly birth: Day;
  readonly maskedName: string | null;
  readonly age: number | null;
  /** The site's words for the priority, as they stand on the ticket; null without one. */
  readonly reason: string | null;
};

/** The full number and name go no further than here. */
export function takerOf(
  birth: Day,
  resident: Resident | null,
  today: Day,
  site: Pick<Site, 'bands'>,
): Taker {
  return {
    residentId: resident?.id ?? null,
    birth,
    maskedName: resident === null ? null : maskName(resident.person.name),
    age: ageOn(birth, today),
    reason: reasonOf(priorityOf(birth, today, site).band, site),
  };
}

/** What a band is called on ticket and board; null for people without priority. */
export function reasonOf(band: string, { bands }: Pick<Site, 'bands'>): string | null {
  return bands.find(({ key }) => key === band)?.reason ?? null;
}
