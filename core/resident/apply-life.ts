// What happens to a person apart from their card: with whom they live, death, moving, and being the same as somebody else.
// Reports of two machines about one thing keep the first by the hub's order; what the other said is kept beside it.
import type { EventKind, JourneyEvent } from '../journey';
import type { PersonEvents } from '../journey/person-events';
import type { Resident } from './resident';

type LifeKind = Exclude<
  Extract<keyof PersonEvents, `resident.${string}`>,
  'resident.registered' | 'resident.corrected'
>;

/** Undefined: says nothing new. */
type Change<K extends LifeKind> = (next: Resident, event: JourneyEvent<K>) => Resident | undefined;

const changes: { readonly [K in LifeKind]: Change<K> } = {
  'resident.joined-household': (next, { body: { household: id, relation } }) => ({
    ...next,
    household: { id, relation },
  }),
  'resident.left-household': (next, { body }) =>
    next.household?.id === body.household ? without(next, 'household') : undefined,
  'resident.died': died,
  'resident.death-proved': (next, { body }) =>
    next.death && { ...next, death: { ...next.death, ...body, alsoTold: [] } },
  'resident.death-withdrawn': (next) => next.death && without(next, 'death'),
  'resident.moved-away': (next, { body, group }) => ({ ...next, away: { ...body, group } }),
  'resident.moved-back': (next) => next.away && without(next, 'away'),
  'resident.merged': merged,
  'resident.unmerged': (next) => next.merged && without(next, 'merged'),
  'resident.kept-apart': (next, { body }) => ({
    ...next,
    apart: [...new Set([...(next.apart ?? []), body.other])].sort(),
  }),
};

const isLife = (kind: EventKind): kind is LifeKind => Object.hasOwn(changes, kind);

/** What the event changes; undefined where it says nothing new, which is listed as a no-op. `next`: with the event counted. */
export function applyLife(next: Resident, event: JourneyEvent): Resident | undefined {
  if (!isLife(event.kind)) return undefined;
  // The map pairs each kind with its own event; the compiler cannot follow that through an index.
  const change = changes[event.kind] as (
    next: Resident,
    event: JourneyEvent,
  ) => Resident | undefined;
  return change(next, event);
}

function died(next: Resident, event: JourneyEvent<'resident.died'>): Resident {
  const { body, group, at } = event;
  const { death } = next;
  if (death === undefined) {
    return { ...next, death: { ...body, proofNo: '', group, at, alsoTold: [] } };
  }
  return { ...next, death: { ...death, alsoTold: [...death.alsoTold, body] } };
}

/** Two machines may send one duplicate to two people: the one who was registered first, whatever comes in first. */
function merged(next: Resident, event: JourneyEvent<'resident.merged'>): Resident | undefined {
  const { body, at } = event;
  if (next.merged !== undefined && next.merged.into <= body.into) return undefined;
  return { ...next, merged: { ...body, at } };
}

function without(resident: Resident, part: 'household' | 'death' | 'away' | 'merged'): Resident {
  // An absent part is not the same as one that is undefined: states are compared as they are written.
  const rest = Object.entries(resident).filter(([key]) => key !== part);
  return Object.fromEntries(rest) as Resident;
}
