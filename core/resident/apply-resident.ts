// A resident is the fold of events. Corrections merge field by field: two machines correcting one field
// keep the value that the hub numbered first, and a person decides; no correction is lost without a word.
import type { JourneyEvent } from '../journey';
import { isSameValue } from '../kit/same-value';
import { hadSeen, withWriter } from '../kit/seen';
import { applyLife } from './apply-life';
import { personFields, valueOf, type Person } from './person';
import type { Resident } from './resident';

/**
 * The resident after one more event; every event counts in `version`. Never throws.
 * `undefined` in and out: the event is about a resident whose registration was never received.
 */
export function applyResident(
  resident: Resident | undefined,
  event: JourneyEvent,
): Resident | undefined {
  if (!resident) return event.kind === 'resident.registered' ? registered(event) : undefined;
  const next = {
    ...resident,
    version: resident.version + 1,
    writers: withWriter(resident.writers, event.device),
  };
  if (event.kind === 'resident.corrected') return corrected(resident, next, event);
  const lived = applyLife(next, event);
  if (lived !== undefined) return lived;
  const { id: eventId, kind, device } = event;
  return { ...next, noops: [...resident.noops, { eventId, kind, device }] };
}

function registered(event: JourneyEvent<'resident.registered'>): Resident {
  return {
    id: event.entityId,
    version: 1,
    person: event.body.person,
    fieldVersions: {},
    writers: withWriter([], event.device),
    reviews: [],
    noops: [],
  };
}

function corrected(
  before: Resident,
  next: Resident,
  event: JourneyEvent<'resident.corrected'>,
): Resident {
  const fields = Object.keys(event.body.changes).filter((field): field is keyof Person =>
    (personFields as readonly string[]).includes(field),
  );
  const { over = [] } = event.body;
  const begun = over.length === 0 ? next : { ...next, over: [...(next.over ?? []), ...over] };
  return fields.reduce((state, field) => correctField(before, state, event, field), begun);
}

function correctField(
  before: Resident,
  state: Resident,
  event: JourneyEvent<'resident.corrected'>,
  field: keyof Person,
): Resident {
  const other = event.body.changes[field];
  const kept = valueOf(before.person, field);
  if (other === undefined) return state;
  if (hadSeen(before.writers, event, before.fieldVersions[field] ?? 1)) {
    return {
      ...state,
      person: { ...state.person, [field]: other },
      fieldVersions: { ...state.fieldVersions, [field]: state.version },
      reviews: state.reviews.filter((review) => review.field !== field),
    };
  }
  if (isSameValue(kept, other) || before.over?.includes(event.id)) return state;
  const review = { field, kept, other, eventId: event.id, device: event.device };
  return { ...state, reviews: [...state.reviews, review] };
}
