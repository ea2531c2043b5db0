// "Where does it fit?" wherever it is asked: the three best places for a visit, and with each, where papers come back to.
import { useMemo } from 'react';
import type { Resident } from '../../../core/resident/resident';
import type { Staff } from '../../../core/station/apply-staff';
import type { BestPlace, BestPlaces } from '../../../core/visit/plan/best-places';
import { fitPlace, fitSlot, type FitSlot } from '../../../core/visit/schedule/fit-slot';
import type { Wish } from '../../../core/visit/schedule/wish-of';
import type { PairReason } from '../../../core/visit/visit-refusal';
import type { Visit, VisitPurpose } from '../../../core/visit/visit';
import { scheduleNames, type ScheduleNames } from '../queries/schedule-names';
import type { FitBook } from './use-book';
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
  /** Undefined while it is being opened. */
  readonly opened: FitBook | undefined;
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

const none: readonly BestPlace[] = [];

export function useFit(question: FitQuestion): Fit {
  const { resident, visit, purpose, isPair, opened, staff } = question;
  const { after, deadline } = question.order;
  const book = opened?.book;
  const asked = useMemo(() => {
    const order = { ...(after ? { after } : {}), ...(deadline ? { deadline } : {}) };
    return book ? wishOf(book, visit, resident, purpose, order) : undefined;
  }, [book, visit, resident, purpose, after, deadline]);
  const found = usePlaces(asked?.asked ?? null);
  const places = found?.ok ? found.places : none;
  const then = usePairPlaces(book, isPair ? (asked?.wish ?? null) : null, places);
  return {
    answer: answerOf(asked, found, (i) => (isPair ? thenAt(then, i) : undefined)),
    pair: asked?.pair ?? [],
    names: scheduleNames(asked?.asked.schedule, staff, (id) =>
      id === resident.id ? resident.person.name : (opened?.nameOf(id) ?? ''),
    ),
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
