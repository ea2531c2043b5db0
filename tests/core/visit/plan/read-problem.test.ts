// A problem of home visits from a file: a short one is enough, and what has another shape is named with its place.
import { describe, expect, it } from 'vitest';
import { readProblem } from '../../../../core/visit/plan/read-problem';
import { defaultWeights } from '../../../../core/visit/plan/problem';
import { startSearch } from '../../../../core/visit/plan/start-search';

const short = {
  shifts: [{ id: 'qiu', agent: 'qiu', from: 510, to: 1020 }],
  stops: [
    { id: 'gan', place: 1, minutes: 40, windows: [{ from: 540, to: 720 }] },
    { id: 'tu', place: 2, minutes: 30, windows: [{ from: 540, to: 1020 }] },
  ],
  travel: [{ minutes: [0, 6, 9, 6, 0, 4, 9, 4, 0] }],
};

const placeOf = (given: unknown): string => {
  const read = readProblem(given);
  return read.ok ? 'read' : (read.refusal.at.split(':')[0] ?? '');
};

describe('a problem of home visits from a file', () => {
  it('may say no more than who, where, when and how far', () => {
    const read = readProblem(short);
    if (!read.ok) throw new Error(read.refusal.at);
    expect(read.value).toMatchObject({ places: 3, days: 1, links: [], weights: defaultWeights });
    const search = startSearch(read.value, { seed: 1 });
    search.run(100, 0);
    const { routes, unserved } = search.best();
    expect(routes).toHaveLength(1);
    expect(routes[0]?.stops.map(({ stop }) => stop).toSorted()).toEqual(['gan', 'tu']);
    expect(unserved).toEqual([]);
  });

  it('names the first field that has another shape', () => {
    expect(placeOf([1, 2])).toBe('Invalid input');
    expect(placeOf({})).toBe('shifts');
    expect(placeOf({ ...short, stops: [{ ...short.stops[0], minutes: 'forty' }] })).toBe(
      'stops.0.minutes',
    );
    expect(placeOf({ ...short, stops: [{ ...short.stops[0], windws: [] }] })).toBe('stops.0');
    expect(placeOf({ ...short, travel: [{}] })).toBe('travel.0.minutes');
    expect(placeOf({ ...short, weights: { late: 'much' } })).toBe('weights');
  });

  it('leaves to the plan what has the right shape and cannot be', () => {
    const far = { ...short, stops: [{ ...short.stops[0], place: 7 }] };
    const read = readProblem(far);
    if (!read.ok) throw new Error(read.refusal.at);
    const search = startSearch(read.value, { seed: 1 });
    search.run(10, 0);
    expect(search.best().unserved.map(({ stop }) => stop)).toEqual(['gan']);
  });
});
