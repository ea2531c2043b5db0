// Why a visit stands where it stands, why it was left out, and why a plan is not accepted: facts of the planner in words.
import type { AgentRefusal } from '../../core/visit/agents/change-agent';
import type { PlanRefusal } from '../../core/visit/schedule/moves-of';
import type { VisitFault } from '../../core/visit/schedule/faults-of';
import type { WhyHere } from '../../core/visit/schedule/why-here';
import type { Explanation } from '../../core/visit/plan/explain';
import type { NotPlanned } from '../../core/visit/schedule/schedule-input';
import { timeOfMinute } from '../../core/visit/clock';
import { formatDay, formatList, formatTime } from './format';
import { t } from './i18n';
import type { Sentences } from './say';

export const planSentences: Omit<Sentences<PlanRefusal | AgentRefusal>, 'reason_needed'> = {
  plan_out_of_date: () => t('schedule.planOutOfDate'),
  plan_changes_nothing: () => t('schedule.planChangesNothing'),
  plan_undone_already: () => t('schedule.planUndoneAlready'),
  shift_ends_before_start: () => t('schedule.shiftEndsBeforeStart'),
  break_too_short: () => t('schedule.breakTooShort'),
  absence_ends_before_start: () => t('schedule.absenceEndsBeforeStart'),
  no_such_absence: () => t('schedule.noSuchAbsence'),
};

/** Leads from the planner's ids to what people call them. */
export type PlanNames = {
  /** Name of a member of staff. */
  readonly agent: (id: string) => string;
  /** Name of the resident of a visit, by the id of the visit or of one of its seats. */
  readonly visit: (id: string) => string;
  /** The agent of a shift. */
  readonly ofShift: (shift: string) => string;
  /** Day of the plan by its number. */
  readonly day: (index: number) => string;
};

type Saying = {
  readonly [C in NotPlanned['code']]: (
    reason: Extract<NotPlanned, { code: C }>,
    names: PlanNames,
  ) => string;
};

/** A longer row of names is not read. */
const mostNamed = 4;

const sayings: Saying = {
  no_place: () => t('schedule.out_no_place'),
  no_window: () => t('schedule.out_no_window'),
  window_too_short: ({ minutes, longest }) =>
    t('schedule.out_window_too_short', { minutes, longest }),
  after_deadline: ({ deadlineDay }, { day }) =>
    t('schedule.out_after_deadline', { day: formatDay(day(deadlineDay)) }),
  in_the_past: () => t('schedule.out_in_the_past'),
  no_shift_then: () => t('schedule.out_no_shift_then'),
  no_skill: ({ missing }) => t('schedule.out_no_skill', { skills: formatList(missing) }),
  forbidden: ({ agents }, { agent }) =>
    t('schedule.out_forbidden', { agents: formatList(agents.map(agent)) }),
  too_far: ({ travelMinutes }) => t('schedule.out_too_far', { minutes: travelMinutes }),
  all_full: ({ shifts }, { ofShift }) => {
    const agents = [...new Set(shifts.map(ofShift))];
    return agents.length > mostNamed
      ? t('schedule.out_all_full_many', { count: agents.length })
      : t('schedule.out_all_full', { agents: formatList(agents) });
  },
  pair_impossible: () => t('schedule.out_pair_impossible'),
  partner_left_out: ({ partner }, { visit }) =>
    t('schedule.out_partner_left_out', { name: visit(partner) }),
  pin_impossible: ({ shift, start }, { ofShift }) =>
    t('schedule.out_pin_impossible', {
      agent: ofShift(shift),
      time: formatTime(timeOfMinute(start)),
    }),
  faulty: () => t('schedule.out_faulty'),
  person_gone: () => t('schedule.out_person_gone'),
  agent_away: ({ agent }, names) => t('schedule.out_agent_away', { agent: names.agent(agent) }),
  waits_for: () => t('schedule.out_waits_for'),
};

/** One sentence for why a visit is not in the plan. */
export function sayNotPlanned(reason: NotPlanned, names: PlanNames): string {
  const saying = sayings[reason.code] as (reason: NotPlanned, names: PlanNames) => string;
  return saying(reason, names);
}

type Names = Pick<PlanNames, 'agent' | 'visit'>;

/** What cannot be kept of a visit as it stands in the book. */
export function sayVisitFault(fault: VisitFault, { agent, visit }: Names): string {
  switch (fault.code) {
    case 'away':
      return t(`schedule.fault_away_${fault.why}`, { agent: agent(fault.agent) });
    case 'not_wanted':
      return t('schedule.fault_not_wanted', { agent: agent(fault.agent) });
    case 'twice':
      return t('schedule.fault_twice', { agent: agent(fault.agent), name: visit(fault.visitId) });
    case 'too_short':
      return t('schedule.fault_too_short', {
        agent: agent(fault.agent),
        minutes: fault.minutes,
      });
    case 'person_gone':
    case 'nobody_goes':
    case 'not_on_map':
      return t(`schedule.fault_${fault.code}`);
  }
}

/** Why a visit stands where it stands, one fact in words. */
export function sayWhyHere(why: WhyHere, { agent }: Names): string {
  switch (why.code) {
    case 'deadline':
      return t('schedule.here_deadline', { day: formatDay(why.day) });
    case 'window':
      return t('schedule.here_window', { from: formatTime(why.from), to: formatTime(why.to) });
    case 'skill':
      return t('schedule.here_skill', { skills: formatList(why.skills) });
    case 'named_agent':
    case 'same_house':
      return t(`schedule.here_${why.code}`, { agent: agent(why.agent) });
    case 'knows':
      return t('schedule.here_knows', { agent: agent(why.agent), times: why.times });
    case 'near':
      return t('schedule.here_near', { agent: agent(why.agent), minutes: why.minutes });
    case 'pinned':
    case 'confirmed':
      return t(`schedule.here_${why.code}`);
  }
}

/** What the planner adds to why a visit stands where it stands. */
export function sayExplained(
  explained: Explanation | undefined,
  { ofShift }: Pick<PlanNames, 'ofShift'>,
): readonly string[] {
  if (!explained?.placed) return [];
  const codes = new Set(explained.reasons.map(({ code }) => code));
  const tied = [
    ...(codes.has('with_partner') ? [t('schedule.here_together')] : []),
    ...(codes.has('after_first') ? [t('schedule.here_after')] : []),
  ];
  if (codes.has('only_shift')) return [...tied, t('schedule.here_only')];
  const [other] = explained.alternatives;
  if (other && other.more >= 1) {
    const [agent, time] = [ofShift(other.shift), formatTime(timeOfMinute(other.start))];
    const minutes = Math.round(other.more);
    return [...tied, t('schedule.here_alternative', { agent, time, minutes })];
  }
  return [
    ...tied,
    ...(codes.has('least_travel') ? [t('schedule.here_least_way')] : []),
    ...(codes.has('fair_load') ? [t('schedule.here_fair')] : []),
  ];
}
