// How one answer or one paper's mark enters a case: field by field, by what its writer had seen.
import type { JourneyEvent } from '../journey';
import { isSameValue } from '../kit/same-value';
import { hadSeen } from '../kit/seen';
import type { Case, Review } from './case';

/**
 * The change that an answer makes. A changed answer takes back the signature and the resident's word on the items
 * that speak of it: nobody has signed what they did not see. Computed answers follow from others and take back nothing.
 */
export function applyAnswer(c: Case, event: JourneyEvent<'case.answered'>): Partial<Case> {
  const { field, value, source, step, correction, over } = event.body;
  const held = c.answers[field];
  if (held && !hadSeen(c.writers, event, held.version)) {
    if (isSameValue(held.value, value) || c.over?.includes(event.id)) return {};
    return rival(c, event, { field, kept: held.value, other: value });
  }
  const answer = {
    value,
    source,
    eventId: event.id,
    device: event.device,
    version: c.version + 1,
  };
  const change = {
    answers: { ...c.answers, [field]: answer },
    reviews: c.reviews.filter((review) => review.field !== field),
    ...(over === undefined ? {} : { over: [...(c.over ?? []), ...over] }),
  };
  const before = held?.value ?? null;
  // What is answered after acceptance was not signed for, and takes no signature back.
  const isLater = step !== undefined || correction === true;
  if (source === 'computed' || isLater || isSameValue(before, value)) return change;
  return { ...change, ...takeBack(c, field) };
}

/** The change that a paper's mark makes; marks of two machines meet like answers do. */
export function applyPaper(c: Case, event: JourneyEvent<'case.paper-marked'>): Partial<Case> {
  const { paper, state, copies, due, back } = event.body;
  const held = c.papers[paper];
  const field = `paper:${paper}`;
  if (held && !hadSeen(c.writers, event, held.version)) {
    if (held.state === state && held.copies === copies) return {};
    return rival(c, event, { field, kept: held.state, other: state, copies });
  }
  const mark = {
    ...{ state, copies, version: c.version + 1, at: event.at, by: event.operator },
    ...(due === undefined ? {} : { due }),
    ...(back === undefined ? {} : { back }),
  };
  return {
    papers: { ...c.papers, [paper]: mark },
    reviews: c.reviews.filter((review) => review.field !== field),
  };
}

function rival(
  c: Case,
  event: JourneyEvent,
  differing: Pick<Review, 'field' | 'kept' | 'other' | 'copies'>,
): Partial<Case> {
  return {
    reviews: [...c.reviews, { ...differing, eventId: event.id, device: event.device }],
  };
}

/** Whoever said yes or signed did not see this answer. */
export function takeBack(c: Case, field: string): Partial<Case> {
  // A cell `member/ID/name` belongs to its group.
  const [group = field] = field.split('/');
  const stale = c.asked.filter(({ fields }) => fields.includes(field) || fields.includes(group));
  const staleKeys = new Set(stale.map((item) => item.key));
  const confirmed = Object.entries(c.confirmed).filter(([key]) => !staleKeys.has(key));
  return { signature: null, presented: null, confirmed: Object.fromEntries(confirmed) };
}
