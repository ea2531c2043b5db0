// An authorisation as its events make it, for tables and properties: 王桂兰 lets her nephew submit and collect for thirty days.
import { applyAuthorisation } from '../../../core/authorisation/apply-authorisation';
import type { Authorisation } from '../../../core/authorisation/authorisation';
import { draftAuthorisation, type AuthorisationDraft } from '../../../core/authorisation/draft';
import { giveAuthorisation } from '../../../core/authorisation/give';
import type { EventBodies, EventKind, JourneyEvent, NewEvent } from '../../../core/journey';
import { entityOf } from '../../../core/journey';
import { buildIdNumber } from '../../../core/resident/id-number';
import type { Resident } from '../../../core/resident/resident';
import { samplePerson } from '../../support/sample-person';

export const today = '2026-11-23';

export const principal: Resident = {
  id: 'r1',
  version: 1,
  person: samplePerson(),
  fieldVersions: {},
  writers: [],
  reviews: [],
  noops: [],
};

export const alive = { id: 'r1', isDead: false, diedOn: null };

export const nephewNo = buildIdNumber('990101', '1975-03-08', 11);
export const witnessNo = (n: number): string => buildIdNumber('990101', '1960-05-06', n);

export const draft: AuthorisationDraft = {
  agent: {
    ...{ name: '周志强', certType: '111', certNo: nephewNo },
    ...{ phone: '19900000002', relation: '93' },
  },
  matters: ['elder_allowance'],
  powers: ['submit', 'collect'],
  from: today,
  to: '2026-12-22',
  paperText: '',
};

let seq = 0;

/** The event as the record door would have it. */
export function minted(event: NewEvent, device = 'd1'): JourneyEvent {
  seq += 1;
  return {
    ...event,
    ...{ id: `e${seq}`, device, seq, group: `g${seq}`, v: 1, operator: 'clerk' },
    ...{ onBehalfOf: null, at: 1_795_000_000_000 + seq, monotonic: seq },
  };
}

export const happened = <K extends EventKind>(
  kind: K,
  body: EventBodies[K],
  device = 'd1',
): JourneyEvent =>
  minted(
    { entity: entityOf(kind), entityId: 'a1', kind, body, base: 0 } as unknown as NewEvent,
    device,
  );

/** The state after these events. */
export function folded(events: readonly JourneyEvent[]): Authorisation {
  let state: Authorisation | undefined;
  for (const event of events) state = applyAuthorisation(state, event);
  if (!state) throw new Error('no draft');
  return state;
}

export function written(change: Partial<AuthorisationDraft> = {}): JourneyEvent {
  const decided = draftAuthorisation(
    { principal, phrases: [], replaces: null },
    {
      ...{ authorisationId: 'a1', draft: { ...draft, ...change }, today },
      ...{ counter: '3', serial: 7 },
    },
  );
  const [event] = decided.ok ? decided.value : [];
  if (!event) throw new Error(JSON.stringify(decided));
  return minted(event);
}

export const onPaper = {
  ...{ onPaper: true, strokes: [], width: 1, height: 1, signedOn: today },
} as const;

export const witnesses = [
  { name: '何静', certNo: witnessNo(21) },
  { name: '邱国强', certNo: witnessNo(31) },
];

export const given = (change: Partial<EventBodies['authorisation.given']> = {}): JourneyEvent =>
  happened('authorisation.given', { ...onPaper, signMode: 'sign', witnesses: [], ...change });

export const give = (
  a: Authorisation,
  change: Partial<EventBodies['authorisation.given']> = {},
) => {
  const { name, certNo } = principal.person;
  return giveAuthorisation(
    a,
    { ...onPaper, signMode: 'fingerprint', witnesses, ...change },
    { today, principal: { ...alive, name, certNo }, clerk: '卢静' },
  );
};
