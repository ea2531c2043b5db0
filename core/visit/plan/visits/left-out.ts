// Why a stop stands in no shift, found by asking each shift.
import type { LeftOutReason } from '../plan';
import { bar } from './compiled';
import { wayBetween, type VisitState } from './visit-state';

export function leftOutReasons(state: VisitState, stop: number): readonly LeftOutReason[] {
  const { c } = state;
  const { stops, links } = c.problem;
  const given = stops[stop];
  if (!given) return [];
  const known = c.excluded.get(given.id);
  if (known) return known;
  if (given.fixed)
    return [{ code: 'pin_impossible', shift: given.fixed.shift, start: given.fixed.start }];
  const partner = stops[c.partner[stop] as number];
  const waited = links.find(
    (link) => link.kind === 'before' && link.then === given.id && !isMade(state, link.first),
  );
  if (waited?.kind === 'before') return [{ code: 'partner_left_out', partner: waited.first }];
  const barred = barredReasons(state, stop);
  if (barred) return [barred];
  if (partner) return [{ code: 'pair_impossible', partner: partner.id }];
  return [fullOrFar(state, stop)];
}

function isMade({ c, shiftOf }: VisitState, id: string): boolean {
  const at = c.stopIndex.get(id) ?? -1;
  return (shiftOf[at] ?? -1) >= 0 || (c.historyShift[at] ?? -1) >= 0;
}

const shiftsOf = ({ c }: VisitState, stop: number, codes: readonly number[]) =>
  c.problem.shifts.filter((_, shift) =>
    codes.includes(c.barred[stop * c.shifts + shift] as number),
  );

/** The rule that keeps a stop out of every shift, when there is one. */
function barredReasons(state: VisitState, stop: number): LeftOutReason | null {
  const { c } = state;
  const { deadlineDay = null, skills = [] } = c.problem.stops[stop] ?? {};
  if (shiftsOf(state, stop, [bar.none]).length) return null;
  const forbidden = shiftsOf(state, stop, [bar.forbidden]);
  const unskilled = shiftsOf(state, stop, [bar.skill]);
  if (forbidden.length)
    return { code: 'forbidden', agents: [...new Set(forbidden.map((shift) => shift.agent))] };
  if (unskilled.length) {
    const missing = skills.filter((skill) =>
      unskilled.every((shift) => !shift.skills.includes(skill)),
    );
    return { code: 'no_skill', missing: missing.length ? missing : skills };
  }
  if (deadlineDay !== null && shiftsOf(state, stop, [bar.deadline]).length)
    return { code: 'after_deadline', deadlineDay };
  if (shiftsOf(state, stop, [bar.past]).length) return { code: 'in_the_past' };
  return { code: 'no_shift_then' };
}

/** Somebody may go but nobody can: too far even for an empty shift, or everybody's time is used. */
function fullOrFar(state: VisitState, stop: number): LeftOutReason {
  const { c } = state;
  const asked = c.problem.shifts.flatMap((shift, at) =>
    c.barred[stop * c.shifts + at] ? [] : [{ id: shift.id, at }],
  );
  const place = c.place[stop] as number;
  const reach = asked.filter(({ at }) => reaches(state, stop, at));
  if (reach.length) return { code: 'all_full', shifts: reach.map((each) => each.id) };
  const ways = asked.map(({ at }) => wayBetween(c, at, c.startPlace[at] as number, place));
  return { code: 'too_far', travelMinutes: Math.min(...ways) };
}

function reaches({ c }: VisitState, stop: number, shift: number): boolean {
  const place = c.place[stop] as number;
  const out = wayBetween(c, shift, c.startPlace[shift] as number, place);
  const back = wayBetween(c, shift, place, c.endPlace[shift] as number);
  const day = c.shiftDay[shift] as number;
  const minutes = c.minutes[stop] as number;
  for (
    let span = c.spanAt[stop * c.days + day] as number;
    span < (c.spanAt[stop * c.days + day + 1] as number);
    span++
  ) {
    const start = Math.max((c.from[shift] as number) + out, c.opens[span] as number);
    if (start <= (c.closes[span] as number) && start + minutes + back <= (c.to[shift] as number))
      return true;
  }
  return false;
}
