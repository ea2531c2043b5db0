// Death and moving, as they are told at the counter: what is promised for later is taken back in the same act, nothing is deleted.
import type { Case } from '../case/case';
import type { PauseReason } from '../case/course/course';
import { suspend } from '../case/course/suspend';
import { dropCall } from '../enquiry/call-back';
import { owesCall, type Enquiry } from '../enquiry/apply-enquiry';
import type { EventBodies, NewEvent } from '../journey';
import { isDay } from '../kit/day';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import type { Appointment } from '../queue/appointment';
import { isDue } from '../visit/apply-visit';
import type { LeaveReason, RosterEntry } from '../visit/roster/roster';
import type { Visit } from '../visit/visit';
import { isLocked } from './correct';
import type { LifeRefusal } from './refusal';
import type { Resident } from './resident';

/** What somebody has before them here, also under entries that were merged into theirs. */
export type Ahead = {
  readonly visits: readonly Visit[];
  readonly appointments: readonly Appointment[];
  readonly enquiries: readonly Enquiry[];
  readonly rosters: readonly RosterEntry[];
};

/** Somebody whose life changed, with everything of theirs that it touches. */
type Touched = {
  readonly resident: Resident;
  readonly ahead: Ahead;
  readonly cases: readonly Case[];
};

type Decision = Result<readonly NewEvent[], LifeRefusal>;

/** The part that a death or a move takes back. */
export function takenBack({ visits, appointments, enquiries, rosters }: Ahead): Ahead {
  return {
    visits: visits.filter(isDue),
    appointments: appointments.filter(({ state }) => state === 'booked'),
    enquiries: enquiries.filter(owesCall),
    rosters: rosters.filter(({ state }) => state === 'active'),
  };
}

/** `reason`: what the cancelled visits, times and calls say. Refuses: a day that cannot be, `told_by_needed`, `died_already`. */
export function reportDeath(
  { resident, ahead, cases }: Touched,
  told: EventBodies['resident.died'] & {
    readonly proofNo: string;
    readonly today: Day;
    readonly reason: string;
  },
): Decision {
  const { diedOn, proof, today, reason } = told;
  if (resident.death) return refuse({ code: 'died_already', diedOn: resident.death.diedOn });
  const fault = dayFault(diedOn, resident.person.birth, today);
  if (fault) return refuse(fault);
  const [toldBy, relation, proofNo] = [told.toldBy, told.relation, told.proofNo].map(oneLine);
  if (!toldBy) return refuse({ code: 'told_by_needed' });
  if (proof !== 'pending' && !proofNo) return refuse({ code: 'proof_no_needed' });
  const { id, version } = resident;
  const body = { diedOn, proof: 'pending', toldBy, relation: relation ?? '' } as const;
  const died = newEvent({ id, version, residentId: id }, 'resident.died', body);
  const proved =
    proof === 'pending'
      ? []
      : [provedEvent(resident, 1, { proof, proofNo: proofNo ?? '', diedOn })];
  const halted = suspended(cases, { why: 'resident_died', note: '', today });
  return ok([
    died,
    ...proved,
    ...cancelled(ahead, reason),
    ...offRoster(ahead, { why: 'died', reason, on: today }),
    ...halted,
  ]);
}

/** A paper was seen. `diedOn`: as it says. Refuses: `not_dead`, `death_is_proved`, `proof_no_needed`, a day that cannot be. */
export function proveDeath(
  resident: Resident,
  paper: EventBodies['resident.death-proved'] & { readonly today: Day },
): Decision {
  const { proof, diedOn, today } = paper;
  if (!resident.death) return refuse({ code: 'not_dead' });
  if (isLocked(resident)) return refuse({ code: 'death_is_proved' });
  const fault = dayFault(diedOn, resident.person.birth, today);
  if (fault) return refuse(fault);
  const proofNo = oneLine(paper.proofNo);
  if (proofNo === '') return refuse({ code: 'proof_no_needed' });
  return ok([provedEvent(resident, 0, { proof, proofNo, diedOn })]);
}

/** It was a mistake: they live. What was cancelled stays cancelled, because its time may be somebody else's by now. */
export function withdrawDeath(
  resident: Resident,
  { reason, isSupervisor }: { readonly reason: string; readonly isSupervisor: boolean },
): Decision {
  if (!resident.death) return refuse({ code: 'not_dead' });
  if (isLocked(resident) && !isSupervisor) return refuse({ code: 'death_is_proved' });
  if (oneLine(reason) === '') return refuse({ code: 'reason_needed' });
  const body = { reason: oneLine(reason) };
  return ok([newEvent(aboutOf(resident), 'resident.death-withdrawn', body)]);
}

/** Visits and times here end, and cases under way stand; a promised call is still made: a telephone moves along. */
export function moveAway(
  { resident, ahead, cases }: Touched,
  told: EventBodies['resident.moved-away'] & { readonly today: Day; readonly reason: string },
): Decision {
  const { movedOn, today, reason } = told;
  if (isLocked(resident)) return refuse({ code: 'record_locked' });
  if (resident.away) return refuse({ code: 'away_already', movedOn: resident.away.movedOn });
  const fault = dayFault(movedOn, resident.person.birth, today);
  if (fault) return refuse(fault);
  const body = { movedOn, to: oneLine(told.to) };
  const moved = newEvent(aboutOf(resident), 'resident.moved-away', body);
  const halted = suspended(cases, { why: 'resident_moved', note: body.to, today });
  const off = offRoster(ahead, { why: 'moved', reason, on: today });
  return ok([moved, ...cancelled({ ...ahead, enquiries: [] }, reason), ...off, ...halted]);
}

/** Refused where nobody moved, or the day cannot be. */
export function moveBack(
  resident: Resident,
  { movedOn, today }: EventBodies['resident.moved-back'] & { readonly today: Day },
): Decision {
  if (!resident.away) return refuse({ code: 'not_away' });
  const fault = dayFault(movedOn, resident.person.birth, today);
  if (fault) return refuse(fault);
  return ok([newEvent(aboutOf(resident), 'resident.moved-back', { movedOn })]);
}

const aboutOf = ({ id, version }: Resident) => ({ id, version, residentId: id });

/** `later`: events of the same act before it. */
function provedEvent(
  resident: Resident,
  later: number,
  body: EventBodies['resident.death-proved'],
): NewEvent {
  const about = { ...aboutOf(resident), version: resident.version + later };
  return newEvent(about, 'resident.death-proved', body);
}

/** The clock of what is under way stands; a person lets it run again, or ends it. What stands already stands for its own reason. */
function suspended(
  cases: readonly Case[],
  said: { readonly why: PauseReason; readonly note: string; readonly today: Day },
): readonly NewEvent[] {
  return cases.flatMap((c) => {
    const halted = suspend(c, said);
    return halted.ok ? halted.value : [];
  });
}

function cancelled(ahead: Ahead, reason: string): readonly NewEvent[] {
  const { visits, appointments, enquiries } = takenBack(ahead);
  return [
    ...visits.map((visit) => newEvent(visit, 'visit.cancelled', { reason })),
    ...appointments.map((booked) => newEvent(booked, 'appointment.cancelled', { reason })),
    ...enquiries.flatMap((enquiry) => dropCall(enquiry, reason)),
  ];
}

/** Nobody is sent on a round to them any more. */
function offRoster(
  ahead: Ahead,
  body: { readonly why: LeaveReason; readonly reason: string; readonly on: Day },
): readonly NewEvent[] {
  return takenBack(ahead).rosters.map((entry) => newEvent(entry, 'roster.left', body));
}

function dayFault(day: Day, birth: Day, today: Day): LifeRefusal | null {
  if (!isDay(day)) return { code: 'not_a_day', found: day };
  if (day > today) return { code: 'day_ahead', day };
  return day < birth ? { code: 'before_birth', birth } : null;
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 200);
