// Shapes of what happens to an entry of the roster.
import type { RosterEvents } from '../../journey/roster-events';
import { count, key, list, maybe, object, oneOf, partial, text, type Shape } from '../../kit/shape';
import type { Rule } from '../../visit/recurrence/rule';
import { leaveReasons, type RosterFacts } from '../../visit/roster/roster';
import { day } from './common';
import { visitMethod, visitWindow } from './visit-shapes';

/** One and up: a rule that comes every nought days would never end. */
const step: Shape<number> = (value, path) =>
  count(value, path) === null && value !== 0 ? null : path;

const rule = object<Rule>({
  every: oneOf('day', 'week', 'month'),
  interval: step,
  from: day,
  weekdays: list(oneOf(0, 1, 2, 3, 4, 5, 6), 7),
  count: maybe(step),
  until: maybe(day),
});

const facts = {
  group: key,
  rule,
  holidays: oneOf('skip', 'before', 'after', 'keep'),
  channel: visitMethod,
  agent: maybe(key),
  notAgents: list(key, 50),
  skills: list(key, 50),
  atHome: list(visitWindow, 50),
  minutes: count,
  living: list(text(100), 50),
  note: text(10_000),
} as const;

export const rosterShapes: { readonly [K in keyof RosterEvents]: Shape<RosterEvents[K]> } = {
  'roster.entered': object({ residentId: key, ...facts }),
  'roster.changed': object({
    changes: partial<RosterFacts>(facts),
    from: maybe(day),
    reason: text(),
  }),
  'roster.shifted': object({ on: day, to: maybe(day), reason: text() }),
  'roster.left': object({ why: oneOf(...leaveReasons), reason: text(), on: day }),
};
