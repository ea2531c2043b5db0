// Somebody is sent at once: a visit that begins now and that no plan moves. Whom it collides with is planned anew afterwards.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { refuse, type Result } from '../kit/result';
import { dayOf, timeOf, type Instant } from '../kit/time';
import { bookVisit } from '../visit/book';
import { minuteOf, timeOfMinute } from '../visit/clock';
import type { VisitRefusal } from '../visit/visit-refusal';
import type { AlarmRefusal } from './alarm-acts';
import type { Alarm } from './alarm';

const minutesThere = 30;
const lastMinute = 24 * 60 - 1;
const urgent = 9;

/** Visit and alarm in one act. Who is at another door goes too: an alarm is before everything else. */
export function sendVisit(
  alarm: Alarm,
  command: {
    readonly visitId: string;
    readonly agents: readonly string[];
    readonly bookingWord: string;
    /** What the agent is told, in the words of the office. */
    readonly note: string;
    readonly now: Instant;
  },
): Result<readonly NewEvent[], AlarmRefusal | VisitRefusal> {
  if (alarm.closed) return refuse({ code: 'alarm_over' });
  const { visitId, now, ...said } = command;
  const from = Math.min(minuteOf(timeOf(now)), lastMinute - minutesThere);
  const booked = bookVisit(
    { visits: [] },
    {
      ...{ ...said, visitId, now, residentId: alarm.residentId ?? '', caseId: null },
      ...{ purpose: 'other', place: alarm.place, bring: '', priority: urgent, pinned: true },
      ...{ day: dayOf(now), from: timeOfMinute(from), to: timeOfMinute(from + minutesThere) },
    },
  );
  if (!booked.ok) return booked;
  const subject = { id: alarm.id, version: alarm.version, residentId: alarm.residentId };
  return {
    ok: true,
    value: [...booked.value, newEvent(subject, 'alarm.visit-booked', { visitId })],
  };
}
