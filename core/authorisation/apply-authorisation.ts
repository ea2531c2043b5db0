// An authorisation is the fold of its events. Taken back is the end, in whichever order two machines say so: a signature that
// arrives after it signs nothing. What is not true any more stays on record as a no-op.
import type { EventKind, JourneyEvent } from '../journey';
import type { Authorisation } from './authorisation';

/** `undefined` in and out: the event is about an authorisation whose draft was never received. Never throws. */
export function applyAuthorisation(
  a: Authorisation | undefined,
  event: JourneyEvent,
): Authorisation | undefined {
  if (!a) return event.kind === 'authorisation.drafted' ? drafted(event) : undefined;
  const { id: eventId, kind, device } = event;
  const change = changeBy(a, event) ?? { noops: [...a.noops, { eventId, kind, device }] };
  return { ...a, ...change, version: a.version + 1 };
}

/** Fields are picked one by one: what a newer station says besides must not write over the authorisation's own. */
function drafted(event: JourneyEvent<'authorisation.drafted'>): Authorisation {
  const { principalId, number, agent, matters, powers, from, to, paperText } = event.body;
  return {
    id: event.entityId,
    version: 1,
    number,
    principalId,
    agent,
    matters,
    powers,
    from,
    to,
    paperText,
    state: 'draft',
    presented: null,
    confirmed: {},
    helpAskedAt: null,
    signature: null,
    witnesses: [],
    revoked: null,
    attempts: [],
    noops: [],
  };
}

type Change = Partial<Authorisation> | undefined;
type StepKind = Exclude<Extract<EventKind, `authorisation.${string}`>, 'authorisation.drafted'>;

/** What the event changes, or undefined when it is not true of this authorisation. */
function changeBy(a: Authorisation, event: JourneyEvent): Change {
  if (!Object.hasOwn(steps, event.kind)) return undefined;
  // The key chooses the step of that very kind; the compiler cannot follow that through an index.
  const step = steps[event.kind as StepKind] as (a: Authorisation, event: JourneyEvent) => Change;
  return step(a, event);
}

const ifDraft = (a: Authorisation, change: Partial<Authorisation>): Change =>
  a.state === 'draft' ? { ...change, helpAskedAt: null } : undefined;

const steps: {
  readonly [K in StepKind]: (a: Authorisation, event: JourneyEvent<K>) => Change;
} = {
  'authorisation.presented': (a, { body: { hall, window, items }, at }) =>
    ifDraft(a, { presented: { hall, window, items, at }, confirmed: {} }),
  'authorisation.confirmed': (a, { body: { item, agreed } }) =>
    a.presented?.items.some(({ key }) => key === item)
      ? ifDraft(a, { confirmed: { ...a.confirmed, [item]: agreed } })
      : undefined,
  'authorisation.help-asked': (a, { at }) =>
    a.state === 'draft' && a.presented ? { helpAskedAt: at } : undefined,
  'authorisation.given': (a, { body, at }) => {
    const { signMode: mode, onPaper, strokes, width, height, signedOn, witnesses } = body;
    const signature = { mode, onPaper, strokes, width, height, signedOn, at };
    return ifDraft(a, { state: 'given', signature, witnesses });
  },
  'authorisation.revoked': (a, { body: { on, reason }, at }) =>
    a.state === 'revoked'
      ? undefined
      : { state: 'revoked', revoked: { on, reason, at }, helpAskedAt: null },
  'authorisation.tried': (a, { body: { power, matter, on, refused } }) => ({
    attempts: [...a.attempts, { power, matter, on, refused }],
  }),
};
