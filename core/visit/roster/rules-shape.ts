// The shape of the roster's rules, which a city may write for itself.
import { count, key, list, object, oneOf, text, type Shape } from '../../kit/shape';
import { visitMethods } from '../visit';
import type { EscalationStep, RiskGroup, RosterRules, Surge } from './risk-groups';

const step: Shape<number> = (value, path) =>
  count(value, path) === null && value !== 0 ? null : path;

const name = text(100);
const words = text();

const group = object<RiskGroup>({
  key,
  name,
  who: words,
  every: oneOf('day', 'week', 'month'),
  interval: step,
  channel: oneOf(...visitMethods),
  minutes: step,
  earlyDays: count,
  escalation: key,
  source: words,
});

const surge = object<Surge>({
  key,
  name,
  spans: list(object({ from: key, to: key })),
  groups: list(key),
  everyDays: step,
  channel: oneOf(...visitMethods),
  source: words,
});

const climb = object<EscalationStep>({ key, name, how: words, afterMinutes: count });

const escalations: Shape<RosterRules['escalations']> = (value, path) => {
  if (typeof value !== 'object' || value === null) return path;
  const broken = Object.entries(value).map(([at, steps]) => list(climb)(steps, `${path}.${at}`));
  return broken.find((one) => one !== null) ?? null;
};

export const rosterRulesShape: Shape<RosterRules> = object<RosterRules>({
  version: step,
  date: key,
  source: words,
  backDays: count,
  aheadDays: count,
  graceMinutes: count,
  remindMinutes: count,
  groups: list(group),
  surges: list(surge),
  escalations,
  living: list(name),
});
