// Opens the business day: stored, and never before the last one, whatever the clock says.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse } from '../kit/result';
import { dayOf, type Day, type Instant } from '../kit/time';
import type { BusinessDay } from './business-day';
import { clockCheck, type LikelyDays } from './clock';
import type { QueueDecision } from './hall';
import type { WindowState } from './window-state';

export type OpenDayCommand = {
  readonly hall: string;
  readonly now: Instant;
  /** A person looked at a date far ahead of the last day, or unlikely for a first one, and said that it is right. */
  readonly dateConfirmed?: boolean;
  /** What the first day of a hall is measured against; see `likelyDays`. */
  readonly likely?: LikelyDays | null;
};

/** The date that opening now would give. With the clock set back it is the last day's date again. */
export function dateToOpen(last: Pick<BusinessDay, 'date'> | undefined, now: Instant): Day {
  const today = dayOf(now);
  return last && last.date > today ? last.date : today;
}

/**
 * Opens the day, or opens the last one again when it was closed too early or the clock went back (say so with `clockCheck`).
 * `windows`: those of the hall that ever said what they do; they begin the day open.
 * Refuses: `day_already_open`, `day_not_closed` (an earlier one), `clock_far_ahead` until confirmed.
 */
export function openDay(
  last: BusinessDay | undefined,
  command: OpenDayCommand,
  windows: readonly WindowState[] = [],
): QueueDecision {
  const { hall, now, dateConfirmed = false } = command;
  const date = dateToOpen(last, now);
  if (last?.state === 'open')
    return refuse(
      last.date === date
        ? { code: 'day_already_open', date }
        : { code: 'day_not_closed', date: last.date },
    );
  const clock = clockCheck(last?.date, now, undefined, command.likely ?? null);
  if (!dateConfirmed && (clock === 'forward' || clock === 'unlikely'))
    return refuse({ code: 'clock_far_ahead', date, lastDate: last?.date ?? null });
  const version = last?.date === date ? last.version : 0;
  const opened = newEvent({ id: `${hall}:${date}`, version }, 'day.opened', { hall, date });
  return ok([opened, ...windows.flatMap(atRestNoMore)]);
}

/** A break of yesterday is over, and nobody waits for a hand any more. */
function atRestNoMore(one: WindowState): readonly NewEvent[] {
  const { hall, window, state, help } = one;
  const set = newEvent(one, 'window.set', { hall, window, state: 'open', reason: '' });
  return [
    ...(state === 'open' ? [] : [set]),
    ...(help ? [newEvent(one, 'window.help-ended', {})] : []),
  ];
}
