// What the form about an entry of the roster holds, and the facts that it becomes.
import type { Day } from '../../../../core/kit/time';
import type { HolidayPolicy, Rule } from '../../../../core/visit/recurrence/rule';
import { groupOf } from '../../../../core/visit/roster/risk-groups';
import type { RosterEntry, RosterFacts } from '../../../../core/visit/roster/roster';
import type { VisitMethod } from '../../../../core/visit/visit';
import { rosterRules } from '../../../data/roster-rules';

/** How often, as one choice. */
export const oftens = ['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'other'] as const;
export type Often = (typeof oftens)[number];

const oftenRules: Readonly<Record<Exclude<Often, 'other'>, Pick<Rule, 'every' | 'interval'>>> = {
  daily: { every: 'day', interval: 1 },
  weekly: { every: 'week', interval: 1 },
  fortnightly: { every: 'week', interval: 2 },
  monthly: { every: 'month', interval: 1 },
  quarterly: { every: 'month', interval: 3 },
};

export type RosterDraft = {
  readonly group: string;
  readonly often: Often;
  /** Of `other`. */
  readonly every: Rule['every'];
  readonly interval: string;
  readonly weekdays: readonly number[];
  readonly from: Day;
  readonly ends: 'never' | 'on' | 'after';
  readonly until: Day;
  readonly count: string;
  readonly holidays: HolidayPolicy;
  readonly channel: VisitMethod;
  readonly agent: string;
  readonly notAgents: readonly string[];
  /** With commas between them. */
  readonly skills: string;
  readonly homeFrom: string;
  readonly homeTo: string;
  /** A second time of these days: mornings and late afternoons. */
  readonly alsoFrom: string;
  readonly alsoTo: string;
  readonly homeDays: readonly number[];
  /** Further times that the form does not show, and keeps. */
  readonly homeRest: RosterFacts['atHome'];
  readonly minutes: string;
  readonly living: readonly string[];
  readonly note: string;
  /** Which dates a change is for. */
  readonly scope: 'later' | 'all';
};

/** A new entry: the first group of the data with what it asks for at least. */
export function freshDraft(today: Day): RosterDraft {
  const base: RosterDraft = {
    ...{ group: '', often: 'monthly', every: 'month', interval: '1', weekdays: [], from: today },
    ...{ ends: 'never', until: '', count: '', holidays: 'after', channel: 'home', agent: '' },
    ...{ notAgents: [], skills: '', homeFrom: '', homeTo: '', homeDays: [], minutes: '30' },
    ...{ alsoFrom: '', alsoTo: '', homeRest: [] },
    ...{ living: [], note: '', scope: 'all' },
  };
  return withGroup(base, rosterRules.groups[0]?.key ?? '');
}

/** What a group asks for at least stands in the fields, to be changed for this person. */
export function withGroup(draft: RosterDraft, key: string): RosterDraft {
  const { every, interval, channel, minutes } = groupOf(rosterRules, key);
  return {
    ...draft,
    ...{ group: key, every, channel, interval: String(interval), minutes: String(minutes) },
    often: oftenOf({ every, interval }),
  };
}

export function draftOf(entry: RosterEntry): RosterDraft {
  const { rule, agent, atHome } = entry;
  const [home, also] = atHome;
  return {
    ...{ group: entry.group, often: oftenOf(rule), every: rule.every },
    ...{ interval: String(rule.interval), weekdays: rule.weekdays, from: rule.from },
    ends: rule.count !== null ? 'after' : rule.until !== null ? 'on' : 'never',
    ...{ until: rule.until ?? '', count: rule.count === null ? '' : String(rule.count) },
    ...{ holidays: entry.holidays, channel: entry.channel, agent: agent ?? '' },
    ...{ notAgents: entry.notAgents, skills: entry.skills.join('，') },
    ...{ homeFrom: home?.from ?? '', homeTo: home?.to ?? '', homeDays: home?.days ?? [] },
    ...{ alsoFrom: also?.from ?? '', alsoTo: also?.to ?? '', homeRest: atHome.slice(2) },
    ...{ minutes: String(entry.minutes), living: entry.living, note: entry.note, scope: 'later' },
  };
}

export function factsOf(draft: RosterDraft): RosterFacts {
  const often =
    draft.often === 'other'
      ? { every: draft.every, interval: Number(draft.interval) }
      : oftenRules[draft.often];
  return {
    group: draft.group,
    rule: {
      ...often,
      from: draft.from,
      weekdays: often.every === 'week' ? [...draft.weekdays].sort((a, b) => a - b) : [],
      count: draft.ends === 'after' ? Number(draft.count) : null,
      until: draft.ends === 'on' ? draft.until : null,
    },
    ...{ holidays: draft.holidays, channel: draft.channel, notAgents: draft.notAgents },
    agent: draft.agent === '' ? null : draft.agent,
    skills: draft.skills
      .split(/[，,、\s]+/)
      .map((skill) => skill.trim())
      .filter(Boolean),
    atHome: atHomeOf(draft),
    minutes: Math.max(1, Math.round(Number(draft.minutes)) || 30),
    ...{ living: draft.living, note: draft.note.trim() },
  };
}

/** Of which only one end was given, it is kept so: whoever saves is told. */
function atHomeOf(draft: RosterDraft): RosterFacts['atHome'] {
  const { homeFrom, homeTo, alsoFrom, alsoTo, homeDays, homeRest } = draft;
  const spans = [
    [homeFrom, homeTo],
    [alsoFrom, alsoTo],
  ] as const;
  return [
    ...spans.flatMap(([from, to]) =>
      from === '' && to === '' ? [] : [{ days: homeDays, first: null, last: null, from, to }],
    ),
    ...homeRest,
  ];
}

function oftenOf({ every, interval }: Pick<Rule, 'every' | 'interval'>): Often {
  const found = oftens.find(
    (one) =>
      one !== 'other' && oftenRules[one].every === every && oftenRules[one].interval === interval,
  );
  return found ?? 'other';
}
