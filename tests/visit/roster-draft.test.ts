// The form of a roster entry: what it does not show is not lost when somebody changes something else.
import { expect, test } from 'vitest';
import type { RosterEntry } from '../../core/visit/roster/roster';
import { draftOf, factsOf, freshDraft } from '../../renderer/stations/visits/due/roster-draft';

const at = (from: string, to: string, days = [1, 2]) => ({
  ...{ days, first: null, last: null, from, to },
});

const entry: RosterEntry = {
  ...factsOf(freshDraft('2026-11-23')),
  ...{ id: 'r', version: 1, residentId: 'p', state: 'active', earlier: [], since: null },
  ...{ shifts: [], left: null, noops: [] },
};

test('times at home come back as they were: none, one, two, and more than the form has fields for', () => {
  const all = [at('08:30', '10:00'), at('15:00', '17:00'), at('19:00', '20:00', [6])];
  for (const count of [0, 1, 2, 3]) {
    const atHome = all.slice(0, count);
    expect(factsOf(draftOf({ ...entry, atHome })).atHome).toEqual(atHome);
  }
});

test('a second time without a first one is a time at home', () => {
  const draft = { ...freshDraft('2026-11-23'), alsoFrom: '15:00', alsoTo: '17:00' };
  expect(factsOf(draft).atHome).toEqual([at('15:00', '17:00', [])]);
});
