// What a household agreed on, held against a booking.
import { expect, it } from 'vitest';
import { bookingWarnings } from '../../../core/visit/book';
import type { Household } from '../../../core/visit/household-warnings';
import { faultsOf } from '../../../core/visit/schedule/faults-of';
import type { Visit } from '../../../core/visit/visit';

/** A Tuesday. */
const day = '2026-11-24';
const qiu = { id: 'qiu', version: 1, name: '邱敏', role: 'agent' } as const;
const home = { days: [2], first: null, last: null, from: '14:00', to: '16:00' };
const roster = { notAgents: ['qiu'], atHome: [home], minutes: 30 };

const visit: Visit = {
  ...{ id: 'v', version: 1, state: 'booked', residentId: 'tu', caseId: null, place: '柳岸路 3 号' },
  ...{ purpose: 'walk_round', bookingWord: '', bring: '', note: '', attempts: [], record: null },
  ...{ day, from: '14:00', to: '14:30', agents: ['chen'], noops: [] },
};

const look = (over: Partial<Visit>, household: Partial<Household> = {}) =>
  bookingWarnings(
    { visits: [], staff: [qiu], household: { roster, movedTo: null, ...household } },
    { ...visit, ...over, signsByFingerprint: false },
  ).filter(({ code }) => code !== 'needs_pair');

it('says nothing of a visit as it was agreed', () => {
  expect(look({})).toEqual([]);
});

it('says who was not to go there', () => {
  expect(look({ agents: ['qiu', 'chen'] })).toEqual([{ code: 'not_wanted', name: '邱敏' }]);
});

it('says when they are at home on that day, and that they are not at all on another', () => {
  const spans = [{ from: '14:00', to: '16:00' }];
  expect(look({ from: '15:45', to: '16:15' })).toEqual([{ code: 'not_at_home', spans }]);
  expect(look({ day: '2026-11-25' })).toEqual([{ code: 'not_at_home', spans: [] }]);
  expect(look({ from: '09:00', to: '09:30' }, { roster: { ...roster, atHome: [] } })).toEqual([]);
});

it('says that a round is longer than what is kept for it, and nothing of what is only handed in', () => {
  expect(look({ to: '14:10' })).toEqual([{ code: 'short_stay', kept: 10, minutes: 30 }]);
  expect(look({ to: '14:10', purpose: 'deliver' })).toEqual([]);
});

it('asks of a telephone call only whether they still live here', () => {
  const call = { channel: 'phone', from: '09:00', to: '09:05', agents: ['qiu'] } as const;
  expect(look(call)).toEqual([]);
  expect(look(call, { movedTo: '清河区' })).toEqual([{ code: 'moved_away', to: '清河区' }]);
});

it('names in the book too who goes although it was agreed that they do not', () => {
  const known = { staff: [qiu], times: null, gone: new Set<string>() };
  const entry = { residentId: 'tu', state: 'active', notAgents: ['qiu'] } as const;
  const [sent, other] = [
    { ...visit, agents: ['qiu'] },
    { ...visit, id: 'w', residentId: 'he' },
  ];
  expect(faultsOf([sent, other], day, { ...known, roster: [entry] })).toEqual([
    { visit: sent, fault: { code: 'not_wanted', agent: 'qiu' } },
  ]);
});
