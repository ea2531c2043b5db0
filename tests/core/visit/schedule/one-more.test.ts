// A place is looked for beside a book that is laid out once: whatever is asked, it is the very problem that all visits made anew would give.
import { describe, expect, test } from 'vitest';
import type { Staff } from '../../../../core/station/apply-staff';
import { bestPlaces } from '../../../../core/visit/plan/best-places';
import { widenProblem } from '../../../../core/visit/plan/widen-problem';
import type { ScheduleInput } from '../../../../core/visit/schedule/schedule-input';
import { standingPlan } from '../../../../core/visit/schedule/standing-plan';
import { daysFrom } from '../../../../core/visit/schedule/stops-of';
import { askFor, openBook, type Asked, type Wish } from '../../../../core/visit/schedule/wish-of';
import { practiceBook, today } from '../../../support/practice-book';

const { inputOf } = practiceBook();
const week = inputOf(daysFrom(today, 7));
const places = week.sketch!.buildings.map(({ name }) => name);
const walking = (one: Staff): Staff =>
  one.agent ? { ...one, agent: { ...one.agent, travel: 'walk' } } : one;

/** High up, where nobody of the week lives. */
const highUp = places.map((name) => `${name}1单元601室`);
const booked = week.visits.filter(({ state, agents }) => state === 'booked' && agents.length > 0);

const wishAt = (place: string, part: Partial<Wish> = {}): Wish => ({
  ...{ residentId: 'new', purpose: 'walk_round', place, people: 1 },
  ...part,
});

const wishes = [
  ...booked.slice(0, 3).map(({ place }) => wishAt(place)),
  ...highUp.slice(0, 4).map((place) => wishAt(place)),
  ...highUp.slice(0, 2).map((place) => wishAt(place, { people: 2 })),
  ...booked.slice(0, 3).map(({ id }, i) => wishAt(highUp[i]!, { after: id })),
  wishAt('没有画在图上的地方'),
];

const more = ({ stop, partner, more: own }: Asked) => ({
  ...{ stop, ...own },
  ...(partner ? { partner } : {}),
});

/** The wish as a visit among the others, and everything made from them. */
function madeAnew(input: ScheduleInput, { schedule, stop, partner }: Asked) {
  const { problem } = openBook({ ...input, visits: schedule.input.visits }).schedule;
  return { problem, wish: { stop, ...(partner ? { partner } : {}) } };
}

describe.each<[string, ScheduleInput]>([
  ['with its map', week],
  ['without a map', { ...week, sketch: null }],
  ['on foot', { ...week, staff: week.staff.map(walking) }],
])('beside a book %s', (_, input) => {
  const book = openBook(input);
  const { problem } = book.schedule;

  test.each(wishes)('$place $people $after', (wish) => {
    const asked = askFor(book, wish);
    if (!asked) throw new Error('nothing was asked');
    const anew = madeAnew(input, asked);
    expect(widenProblem(problem, more(asked))).toEqual(widenProblem(anew.problem, anew.wish));
    const found = bestPlaces(problem, standingPlan(problem), more(asked), 20);
    expect(found).toEqual(bestPlaces(anew.problem, standingPlan(anew.problem), anew.wish, 20));
  });

  test('what is asked leaves the book as it was', () => {
    expect(book.schedule).toEqual(openBook(input).schedule);
  });
});

test('some of them live where nobody of the week does, and not all', () => {
  const book = openBook(week);
  const isNew = wishes.map((wish) => askFor(book, wish)?.more.beside !== null);
  expect(new Set(isNew)).toEqual(new Set([true, false]));
});
