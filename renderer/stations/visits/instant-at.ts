// An instant from a day and a time on the office's clock, whatever zone the machine is set to.
import type { Day, Instant, TimeOfDay } from '../../../core/kit/time';

export function instantAt(day: Day, time: TimeOfDay): Instant {
  return Date.parse(`${day}T${time}:00+08:00`);
}
