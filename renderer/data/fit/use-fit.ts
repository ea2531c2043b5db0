// "Where does it fit?" wherever it is asked: the three best places for a visit, and with each, where papers come back to.
import { useMemo, useState } from 'react';
import type { Day, Instant } from '../../../core/kit/time';
import type { Resident } from '../../../core/resident/resident';
import type { Staff } from '../../../core/station/apply-staff';
import type { BestPlace, BestPlaces } from '../../../core/visit/plan/best-places';
import { fitPlace, fitSlot, type FitSlot } from '../../../core/visit/schedule/fit-slot';
import { daysFrom } from '../../../core/visit/schedule/stops-of';
import type { Wish } from '../../../core/visit/schedule/wish-of';
import type { PairReason } from '../../../core/visit/visit-refusal';
import type { Visit, VisitPurpose } from '../../../core/visit/visit';
import { useScheduleInput } from '../queries/schedule';
import { useNames, type ScheduleNames } from '../queries/schedule-names';
import { usePairPlaces, type ThenPlace } from './use-pair-places';
import { usePlaces, wishOf } from './use-places';

export type FitQuestion = {
  readonly resident: Resident;
  /** The visit that is to stand elsewhere; null = a new one. */
  readonly visit: Visit | null;
  readonly purpose: VisitPurpose;
  readonly order: Pick<Wish, 'after' | 'deadline'>;
  /** Papers are fetched, and when they come back is looked for too. */
  readonly isPair: boolean;
  /** Looked for from this day on. */
  readonly day: Day;
  readonly now: Instant;
  readonly staff: readonly Staff[];
};

export type FitAnswer =
  | { readonly slots: readonly FitSlot[] }
  | { readonly slots: null; readonly reasons: Extract<BestPlaces, { ok: false }>['reasons'] };

export type Fit = {
  /** Null while it is looked for. */
  readonly answer: FitAnswer | null;
  /** Why two go by the rule of the house. */
  readonly pair: readonly PairReason[];
  readonly names: ScheduleNames;
};

/** So many days from the one looked at. */
const daysAhead = 7;

const none: readonly BestPlace[] = [];

export function useFit(question: FitQuestion): Fit {
  const { resident, visit, purpose, isPair, day, now, staff } = question;
  const { after, deadline } = question.order;
  const [askedAt] = useState(now);
  const days = useMemo(() => daysFrom(day, daysAhead), [day]);
  const input = useScheduleInput(days, askedAt);
  const asked = useMemo(() => {
    const order = { ...(after ? { after } : {}), ...(deadline ? { deadline } : {}) };
    return input ? wishOf(input, visit, resident, purpose, order) : undefined;
  }, [input, visit, resident, purpose, after, deadline]);
  const found = usePlaces(asked?.asked ?? null);
  const places = found?.ok ? found.places : none;
  const then = usePairPlaces(input, isPair ? (asked?.wish ?? null) : null, places);
  return {
    answer: answerOf(asked, found, (i) => (isPair ? thenAt(then, i) : undefined)),
    pair: asked?.pair ?? [],
    names: useNames(asked?.asked.schedule, staff),
  };
}

/** What has to come first is itself not among these days, no day is left, or no address is known: it fits nowhere. */
function answerOf(
  asked: ReturnType<typeof wishOf> | undefined,
  found: BestPlaces | null,
  then: (place: number) => FitSlot['then'],
): FitAnswer | null {
  if (asked === null) return { slots: null, reasons: [] };
  if (asked === undefined || found === null) return null;
  if (!found.ok) return { slots: null, reasons: found.reasons };
  return { slots: found.places.map((place, i) => fitSlot(asked.asked, place, then(i))) };
}

function thenAt(then: readonly (ThenPlace | null)[] | undefined, i: number): FitSlot['then'] {
  if (then === undefined) return 'looking';
  const one = then[i];
  return one ? fitPlace(one.asked, one.place) : null;
}
