// A case is the fold of its events. Different fields from two machines merge; one field written by two keeps what the
// hub numbered first, and opens a review; what is no longer true stays on record as a no-op. Nothing is lost, nothing throws.
import type { EventKind, JourneyEvent } from '../journey';
import { withWriter } from '../kit/seen';
import { applyAnswer, applyPaper } from './apply-answer';
import { keepApart, letGo, link, takeIn, unlink } from './apply-link';
import { addPage, askReturn, movePaper, removePage, returnPapers } from '../paper/apply-papers';
import type { Case, CaseState } from './case';
import { courseSteps, isUnderWay } from './course/apply-course';
import { applyCorrected } from './course/reopened';

/** States in which the form may still be filled. */
const openStates: readonly CaseState[] = ['filling', 'to_be_completed'];

/** True until the case is accepted, declined, passed on or withdrawn: it may be filled, and a second one would be a duplicate. */
export const isFillable = (c: Case): boolean => openStates.includes(c.state);

/** True from acceptance until the result is handed over: then the fields of later steps are answered. */
export const isAskedLater = (c: Case): boolean => isUnderWay(c) || c.state === 'completed';

/** True while somebody still works on it: a further case of the same matter for the same resident would be a duplicate. */
export const isPending = (c: Case): boolean =>
  isFillable(c) || c.state === 'accepted' || c.state === 'passed_on';

/**
 * The case after one more event; every event counts in `version`. Never throws.
 * `undefined` in and out: the event is about a case whose opening was never received.
 */
export function applyCase(c: Case, event: JourneyEvent): Case;
export function applyCase(c: Case | undefined, event: JourneyEvent): Case | undefined;
export function applyCase(c: Case | undefined, event: JourneyEvent): Case | undefined {
  if (!c) return event.kind === 'case.opened' ? opened(event) : undefined;
  const { id: eventId, kind, device } = event;
  const change = changeBy(c, event) ?? { noops: [...c.noops, { eventId, kind, device }] };
  return { ...c, ...change, version: c.version + 1, writers: withWriter(c.writers, device) };
}

/** Fields are picked one by one: what a newer station says besides must not write over the case's own. */
function opened(event: JourneyEvent<'case.opened'>): Case {
  const { matter, packVersion, residentId, ticketId, visitId, number, tracking } = event.body;
  const { hall, window, openedOn } = event.body;
  return {
    id: event.entityId,
    version: 1,
    matter,
    packVersion,
    residentId,
    ticketId,
    visitId,
    number,
    tracking,
    hall,
    window,
    openedOn,
    openedAt: event.at,
    openedBy: event.operator,
    state: 'filling',
    identified: null,
    answers: {},
    papers: {},
    notices: [],
    presented: null,
    asked: [],
    confirmed: {},
    helpAskedAt: null,
    signature: null,
    acceptance: null,
    refusal: null,
    passedTo: null,
    withdrawnFor: null,
    endedAt: null,
    ratingAsked: null,
    rating: null,
    reviews: [],
    writers: withWriter([], event.device),
    noops: [],
  };
}

type Change = Partial<Case> | undefined;
type StepKind = Exclude<Extract<EventKind, `case.${string}`>, 'case.opened'>;

/** What the event changes, or undefined when it is not true of this case. */
function changeBy(c: Case, event: JourneyEvent): Change {
  if (!Object.hasOwn(steps, event.kind)) return undefined;
  // The key chooses the step of that very kind; the compiler cannot follow that through an index.
  const step = steps[event.kind as StepKind] as (c: Case, event: JourneyEvent) => Change;
  return step(c, event);
}

const steps: { readonly [K in StepKind]: (c: Case, event: JourneyEvent<K>) => Change } = {
  'case.identified': (c, { body: { document, validTo } }) =>
    isFillable(c) ? { identified: { document, validTo } } : undefined,
  // What a survey or an assessment finds is answered after acceptance, at its step.
  'case.answered': (c, event) =>
    isFillable(c) || (event.body.step !== undefined && isAskedLater(c))
      ? applyAnswer(c, event)
      : event.body.correction === true
        ? applyCorrected(c, event)
        : undefined,
  // Papers change hands after acceptance too: originals go back.
  'case.paper-marked': (c, event) => (isPending(c) ? applyPaper(c, event) : undefined),
  'case.page-added': addPage,
  'case.page-removed': removePage,
  'case.return-asked': askReturn,
  'case.paper-returned': returnPapers,
  'case.paper-moved': movePaper,
  'case.notice-given': (c, { body: { papers, fields }, at }) =>
    isFillable(c)
      ? {
          state: 'to_be_completed',
          notices: [...c.notices, { papers, fields, at, marks: c.papers }],
        }
      : undefined,
  'case.presented': (c, { body: { window, items }, at }) =>
    isFillable(c)
      ? { presented: { window, items, at }, asked: items, helpAskedAt: null }
      : undefined,
  'case.confirmed': (c, { body: { item, agreed } }) =>
    isFillable(c) && c.presented?.items.some((shown) => shown.key === item)
      ? { confirmed: { ...c.confirmed, [item]: agreed }, helpAskedAt: null }
      : undefined,
  // Also after acceptance: who fetches the result may be another one than who applied.
  'case.agent-named': (c, { body: { authorisationId, number, name } }) =>
    isPending(c) || c.state === 'completed'
      ? { agent: { authorisationId, number, name } }
      : undefined,
  'case.help-asked': (c, { at }) =>
    c.presented || c.ratingAsked || c.returning ? { helpAskedAt: at } : undefined,
  'case.signed': (c, { body: { mode, strokes, width, height }, at }) =>
    isFillable(c) && c.presented
      ? { signature: { mode, strokes, width, height, at }, helpAskedAt: null }
      : undefined,
  'case.accepted': (c, { body, at }) =>
    isFillable(c)
      ? {
          state: 'accepted',
          acceptance: {
            acceptedOn: body.acceptedOn,
            at,
            legalLastDay: body.legalLastDay,
            promisedLastDay: body.promisedLastDay,
            assumedYears: body.assumedYears,
          },
          presented: null,
        }
      : undefined,
  'case.declined': (c, { body: { reason, whereTo }, at }) =>
    isFillable(c)
      ? { state: 'declined', refusal: { reason, whereTo }, endedAt: at, presented: null }
      : undefined,
  'case.passed-on': (c, { body: { to }, at }) =>
    isFillable(c) || c.state === 'accepted'
      ? { state: 'passed_on', passedTo: to, endedAt: at, presented: null }
      : undefined,
  'case.withdrawn': (c, { body: { reason }, at }) =>
    isPending(c)
      ? { state: 'withdrawn', withdrawnFor: reason, endedAt: at, presented: null }
      : undefined,
  'case.linked': (c, event) => link(c, isPending(c), event),
  'case.took-in': takeIn,
  'case.unlinked': unlink,
  'case.let-go': letGo,
  'case.kept-apart': keepApart,
  ...courseSteps,
  'case.rating-asked': (c, { body: { window }, at }) =>
    c.rating ? undefined : { ratingAsked: { window, at } },
  // Given once, by the resident, and never changed: not by a second tap, not by another machine.
  'case.rated': (c, { body: { level, reasons }, at }) =>
    c.ratingAsked && !c.rating ? { rating: { level, reasons, at }, helpAskedAt: null } : undefined,
};
