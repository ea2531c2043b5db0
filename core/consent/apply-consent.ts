// A consent is the fold of its events. Taken back is the end in every order in which two machines may say it; what is not true
// any more stays on record as a no-op.
import type { EventKind, JourneyEvent } from '../journey';
import type { Consent } from './consent';

/** On the screen facing the resident, or to be signed there. */
export const isOpen = ({ state }: Consent): boolean => state === 'asked' || state === 'agreed';

/** Agreed to, signed, and not taken back. */
export const isGiven = ({ state }: Consent): boolean => state === 'given';

/** `undefined` in and out: the event is about a consent whose question was never received. Never throws. */
export function applyConsent(c: Consent | undefined, event: JourneyEvent): Consent | undefined {
  if (!c) return event.kind === 'consent.asked' ? asked(event) : undefined;
  const { id: eventId, kind, device } = event;
  const change = changeBy(c, event) ?? { noops: [...c.noops, { eventId, kind, device }] };
  return { ...c, ...change, version: c.version + 1 };
}

/** Fields are picked one by one: what a newer station says besides must not write over the consent's own. */
function asked(event: JourneyEvent<'consent.asked'>): Consent {
  const { residentId, purpose, templateVersion, scope, caseId, words, hall, window } = event.body;
  return {
    id: event.entityId,
    version: 1,
    residentId,
    purpose,
    templateVersion,
    scope,
    caseId,
    words,
    hall,
    window,
    askedAt: event.at,
    state: 'asked',
    readBy: null,
    helpAskedAt: null,
    signature: null,
    revoked: null,
    noops: [],
  };
}

type Change = Partial<Consent> | undefined;
type StepKind = Exclude<Extract<EventKind, `consent.${string}`>, 'consent.asked'>;

/** What the event changes, or undefined when it is not true of this consent. */
function changeBy(c: Consent, event: JourneyEvent): Change {
  if (!Object.hasOwn(steps, event.kind)) return undefined;
  // The key chooses the step of that very kind; the compiler cannot follow that through an index.
  const step = steps[event.kind as StepKind] as (c: Consent, event: JourneyEvent) => Change;
  return step(c, event);
}

const steps: { readonly [K in StepKind]: (c: Consent, event: JourneyEvent<K>) => Change } = {
  'consent.answered': (c, { body: { agreed, readBy } }) =>
    isOpen(c) ? { state: agreed ? 'agreed' : 'declined', readBy, helpAskedAt: null } : undefined,
  'consent.help-asked': (c, { at }) => (isOpen(c) ? { helpAskedAt: at } : undefined),
  'consent.given': (c, { body: { signMode: mode, onPaper, strokes, width, height }, at }) =>
    c.state === 'agreed'
      ? {
          state: 'given',
          signature: { mode, onPaper, strokes, width, height, at },
          helpAskedAt: null,
        }
      : undefined,
  'consent.put-away': (c) => (isOpen(c) ? { state: 'put_away', helpAskedAt: null } : undefined),
  'consent.revoked': (c, { body: { on, reason }, at }) =>
    c.state === 'revoked'
      ? undefined
      : { state: 'revoked', revoked: { on, reason, at }, helpAskedAt: null },
};
