// What a household has agreed on or told us, held against a booking: shown, never a refusal.
import type { Staff } from '../station/apply-staff';
import { isDay } from '../kit/day';
import type { Day, TimeOfDay } from '../kit/time';
import { minuteOf } from './clock';
import type { RosterFacts } from './roster/roster';
import { isWindowOn } from './schedule/windows-of';
import type { Visit } from './visit';
import type { BookingWarning } from './visit-refusal';

export type Household = {
  /** As they are seen again and again; null = not on the roster. */
  readonly roster: Pick<RosterFacts, 'notAgents' | 'atHome' | 'minutes'> | null;
  /** Where they have moved to; null = they live here. */
  readonly movedTo: string | null;
};

type Booked = Pick<Visit, 'purpose' | 'agents' | 'channel'> & {
  readonly day: Day;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
};

export function householdWarnings(
  { roster, movedTo }: Household,
  booked: Booked,
  staff: readonly Staff[],
): readonly BookingWarning[] {
  const moved = movedTo === null ? [] : [{ code: 'moved_away' as const, to: movedTo }];
  if (!roster || (booked.channel ?? 'home') !== 'home') return moved;
  return [
    ...moved,
    ...staff
      .filter(({ id }) => booked.agents.includes(id) && roster.notAgents.includes(id))
      .map(({ name }) => ({ code: 'not_wanted' as const, name })),
    ...whenOut(roster, booked),
    ...whenShort(roster, booked),
  ];
}

function whenOut({ atHome }: Pick<RosterFacts, 'atHome'>, booked: Booked): BookingWarning[] {
  const { day, from, to } = booked;
  if (atHome.length === 0 || !isDay(day)) return [];
  const spans = atHome
    .filter((window) => isWindowOn(window, day))
    .map((window) => ({ from: window.from, to: window.to }));
  const isIn = spans.some((span) => span.from <= from && to <= span.to);
  return isIn ? [] : [{ code: 'not_at_home', spans }];
}

/** The round takes as long as the roster says; what else is done there takes what it takes. */
function whenShort(roster: Pick<RosterFacts, 'minutes'>, booked: Booked): BookingWarning[] {
  const kept = minuteOf(booked.to) - minuteOf(booked.from);
  const isShort = booked.purpose === 'walk_round' && kept > 0 && kept < roster.minutes;
  return isShort ? [{ code: 'short_stay', kept, minutes: roster.minutes }] : [];
}
