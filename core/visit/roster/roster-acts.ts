// Putting somebody on the roster, changing how they are seen, and taking them off it.
import type { EventBodies, NewEvent } from '../../journey';
import { isDay } from '../../kit/day';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Resident } from '../../resident/resident';
import type { TimeOfDay } from '../../kit/time';
import { minuteOf } from '../clock';
import type { Rule } from '../recurrence/rule';
import type { VisitWindow } from '../visit';
import type { RosterEntry, RosterFacts } from './roster';

export type RosterRefusal =
  | { readonly code: 'on_roster_already' }
  /** Nobody is sent on a round to the dead or to who moved away. */
  | { readonly code: 'not_here'; readonly why: 'died' | 'moved' }
  | { readonly code: 'not_on_roster' }
  | { readonly code: 'wrong_rule'; readonly what: 'first_day' | 'interval' | 'end' | 'count' }
  | { readonly code: 'never_comes' }
  | { readonly code: 'forbidden_agent'; readonly agent: string }
  /** Of a time at home one end is missing: the other is given. */
  | { readonly code: 'home_unclear'; readonly from: TimeOfDay; readonly to: TimeOfDay }
  | { readonly code: 'home_backwards'; readonly from: TimeOfDay; readonly to: TimeOfDay }
  /** The visit takes longer than anybody is at home. */
  | { readonly code: 'home_too_short'; readonly home: VisitWindow; readonly minutes: number }
  | { readonly code: 'wrong_day'; readonly text: string }
  | { readonly code: 'reason_needed' };

type Decision = Result<readonly NewEvent[], RosterRefusal>;

/** `others`: entries of the same person. */
export function enterRoster(
  { resident, others }: { readonly resident: Resident; readonly others: readonly RosterEntry[] },
  { rosterId, ...facts }: RosterFacts & { readonly rosterId: string },
): Decision {
  if (others.some(({ state }) => state === 'active')) return refuse({ code: 'on_roster_already' });
  if (resident.death) return refuse({ code: 'not_here', why: 'died' });
  if (resident.away) return refuse({ code: 'not_here', why: 'moved' });
  const fault = factsFault(facts);
  if (fault) return refuse(fault);
  const subject = { id: rosterId, version: 0, residentId: resident.id };
  return ok([newEvent(subject, 'roster.entered', { residentId: resident.id, ...facts })]);
}

/** `from` null = the whole series, a day = that day and later. Nothing changed = nothing recorded. */
export function changeRoster(entry: RosterEntry, command: EventBodies['roster.changed']): Decision {
  if (entry.state === 'left') return refuse({ code: 'not_on_roster' });
  const { from, changes } = command;
  if (from !== null && !isDay(from)) return refuse({ code: 'wrong_day', text: from });
  const fault = factsFault({ ...entry, ...changes });
  if (fault) return refuse(fault);
  const real = Object.entries(changes).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(entry[name as keyof RosterFacts]),
  );
  if (real.length === 0) return ok([]);
  const body = { ...command, changes: Object.fromEntries(real) as Partial<RosterFacts> };
  return ok([newEvent(entry, 'roster.changed', body)]);
}

/** This date only: another day, or left out (`to` null), which needs a reason. */
export function shiftDate(entry: RosterEntry, command: EventBodies['roster.shifted']): Decision {
  if (entry.state === 'left') return refuse({ code: 'not_on_roster' });
  const odd = [command.on, command.to].find((day) => day !== null && !isDay(day));
  if (typeof odd === 'string') return refuse({ code: 'wrong_day', text: odd });
  const reason = command.reason.trim();
  if (command.to === null && reason === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(entry, 'roster.shifted', { ...command, reason })]);
}

export function leaveRoster(entry: RosterEntry, command: EventBodies['roster.left']): Decision {
  if (entry.state === 'left') return refuse({ code: 'not_on_roster' });
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(entry, 'roster.left', { ...command, reason })]);
}

function factsFault(facts: RosterFacts): RosterRefusal | undefined {
  const { rule, agent, notAgents } = facts;
  const wrong = ruleFault(rule);
  if (wrong) return { code: 'wrong_rule', what: wrong };
  if (rule.until !== null && rule.until < rule.from) return { code: 'never_comes' };
  if (agent !== null && notAgents.includes(agent)) return { code: 'forbidden_agent', agent };
  return homeFault(facts);
}

/** A time that no visit fits into would be passed over by every plan, without anybody hearing of it. */
function homeFault({ atHome, minutes }: RosterFacts): RosterRefusal | undefined {
  for (const home of atHome) {
    const { from, to } = home;
    if (from === '' || to === '') return { code: 'home_unclear', from, to };
    if (to <= from) return { code: 'home_backwards', from, to };
    if (minuteOf(to) - minuteOf(from) < minutes) return { code: 'home_too_short', home, minutes };
  }
  return undefined;
}

function ruleFault({ from, interval, until, count }: Rule) {
  const whole = (n: number, most: number) => Number.isSafeInteger(n) && n >= 1 && n <= most;
  if (!isDay(from)) return 'first_day';
  if (!whole(interval, 366)) return 'interval';
  if (until !== null && !isDay(until)) return 'end';
  return count !== null && !whole(count, 1000) ? 'count' : undefined;
}
