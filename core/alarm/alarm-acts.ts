// Raising an alarm, what is done about it step by step, and the one way to stop its clock.
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Instant } from '../kit/time';
import type { EscalationStep } from '../visit/roster/risk-groups';
import { emergencyStep, familyStep, keyStep, type Alarm, type AlarmEnding } from './alarm';

export type AlarmRefusal =
  | { readonly code: 'alarm_for_nobody' }
  | { readonly code: 'alarm_without_place' }
  /** In the future, or longer ago than a day: a wrong time. */
  | { readonly code: 'alarm_wrong_time'; readonly at: Instant }
  /** For this person one is open already. */
  | { readonly code: 'alarm_open_already'; readonly at: Instant }
  | { readonly code: 'alarm_over' }
  /** Nobody has seen or spoken to the person, so nobody can say how they are. */
  | { readonly code: 'nobody_met'; readonly ending: AlarmEnding }
  | { readonly code: 'emergency_not_called' }
  /** Somebody needed help, and nobody of the family was rung. */
  | { readonly code: 'family_not_rung' }
  | { readonly code: 'met_already' }
  /** They have not consented to a neighbour opening with a key. */
  | { readonly code: 'key_not_consented' }
  | { readonly code: 'reason_needed' };

type Decision = Result<readonly NewEvent[], AlarmRefusal>;

const minuteMs = 60_000;
/** Clocks of two machines differ a little. */
const skewMs = 5 * minuteMs;
const longestAgoMs = 24 * 60 * minuteMs;

/** `open`: alarms of the same person whose clock runs. */
export function raiseAlarm(
  open: readonly Alarm[],
  command: EventBodies['alarm.raised'] & { readonly alarmId: string; readonly now: Instant },
): Decision {
  const { alarmId, now, ...said } = command;
  const body = { ...said, who: said.who.trim(), place: said.place.trim(), note: said.note.trim() };
  if (body.residentId === null && body.who === '') return refuse({ code: 'alarm_for_nobody' });
  if (body.place === '') return refuse({ code: 'alarm_without_place' });
  if (body.at > now + skewMs || body.at < now - longestAgoMs)
    return refuse({ code: 'alarm_wrong_time', at: body.at });
  const running = open.find(
    ({ closed, residentId }) =>
      closed === null && residentId !== null && residentId === body.residentId,
  );
  if (running) return refuse({ code: 'alarm_open_already', at: running.at });
  const subject = { id: alarmId, version: 0, residentId: body.residentId };
  return ok([newEvent(subject, 'alarm.raised', body)]);
}

/** `mayUseKey`: the person has consented to it, and it holds today. */
export function takeStep(
  alarm: Alarm,
  command: Omit<EventBodies['alarm.step-taken'], 'at'> & {
    readonly mayUseKey: boolean;
    readonly now: Instant;
  },
): Decision {
  if (alarm.closed) return refuse({ code: 'alarm_over' });
  const { step, mayUseKey, now: at } = command;
  if (step === keyStep && !mayUseKey) return refuse({ code: 'key_not_consented' });
  const [told, outcome] = [command.told.trim(), command.outcome.trim()];
  if (outcome === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(subjectOf(alarm), 'alarm.step-taken', { step, at, told, outcome })]);
}

/** Somebody stands before the door. */
export function arriveAt(
  alarm: Alarm,
  command: { readonly who: string; readonly outcome: string; readonly now: Instant },
): Decision {
  if (alarm.closed) return refuse({ code: 'alarm_over' });
  const [who, outcome] = [command.who.trim(), command.outcome.trim()];
  if (who === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(subjectOf(alarm), 'alarm.arrived', { at: command.now, who, outcome })]);
}

/** Somebody has seen the person or spoken to them. */
export function meetPerson(
  alarm: Alarm,
  command: Omit<EventBodies['alarm.person-met'], 'at'> & { readonly now: Instant },
): Decision {
  if (alarm.closed) return refuse({ code: 'alarm_over' });
  if (alarm.met) return refuse({ code: 'met_already' });
  const { how, now: at } = command;
  const [by, outcome] = [command.by.trim(), command.outcome.trim()];
  if (by === '' || outcome === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(subjectOf(alarm), 'alarm.person-met', { at, how, by, outcome })]);
}

/**
 * Stops the clock. Whatever is said of the person, somebody must have met them; only the police or the ambulance may take it
 * over before that. Where the person needed help, the family was rung at least once.
 */
export function closeAlarm(
  alarm: Alarm,
  command: Omit<EventBodies['alarm.closed'], 'at'> & { readonly now: Instant },
): Decision {
  if (alarm.closed) return refuse({ code: 'alarm_over' });
  const { ending, now: at } = command;
  const wasTaken = (step: string) => alarm.steps.some((taken) => taken.step === step);
  if (ending === 'taken_over' ? !wasTaken(emergencyStep) : alarm.met === null)
    return refuse(
      ending === 'taken_over' ? { code: 'emergency_not_called' } : { code: 'nobody_met', ending },
    );
  // Whoever goes from door to door in our name goes to the next one: the police are told, however it ended here.
  if (alarm.what === 'fake_agent' && !wasTaken(emergencyStep))
    return refuse({ code: 'emergency_not_called' });
  if (needsFamily.includes(ending) && alarm.residentId !== null && !wasTaken(familyStep))
    return refuse({ code: 'family_not_rung' });
  const [how, by] = [command.how.trim(), command.by.trim()];
  if (how === '' || by === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(subjectOf(alarm), 'alarm.closed', { at, ending, how, by })]);
}

const needsFamily: readonly AlarmEnding[] = ['helped_up', 'hospital', 'died', 'taken_over'];

const subjectOf = ({ id, version, residentId }: Alarm) => ({ id, version, residentId });

/** The step to take now, and when at the latest; null when somebody has met the person, or all are taken. */
export function nextAlarmStep(
  alarm: Alarm,
  steps: readonly EscalationStep[],
): { readonly step: EscalationStep; readonly dueAt: Instant } | null {
  if (alarm.closed || alarm.met) return null;
  const step = steps.find(({ key }) => !alarm.steps.some((taken) => taken.step === key));
  const since = alarm.steps.at(-1)?.at ?? alarm.at;
  return step ? { step, dueAt: since + step.afterMinutes * minuteMs } : null;
}
