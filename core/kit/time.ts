/** A calendar day in the office's time zone (Asia/Shanghai, no summer time), as `YYYY-MM-DD`. */
export type Day = string;

/** The last day a document is valid, or the word `long-term`. */
export type ValidTo = Day;

/** A time of day as `HH:MM`, 24 hours. */
export type TimeOfDay = string;

/** Milliseconds since 1970 by the device's own clock: for people to read, never to decide an order. */
export type Instant = number;

const shanghaiOffset = 8 * 3600_000;

/** The office's calendar day at an instant, whatever time zone the machine is set to. */
export function dayOf(at: Instant): Day {
  return new Date(at + shanghaiOffset).toISOString().slice(0, 10);
}

/** The office's time of day at an instant, `HH:MM`. */
export function timeOf(at: Instant): TimeOfDay {
  return new Date(at + shanghaiOffset).toISOString().slice(11, 16);
}

/** The instant of a day and time on the office's clock. */
export function instantOf(day: Day, time: TimeOfDay): Instant {
  return Date.parse(`${day}T${time}:00.000Z`) - shanghaiOffset;
}
