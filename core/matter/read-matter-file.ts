// What a city brings in a file: a matter's pack, a pack of questions, or the calendar of a year. Read in full, or refused with
// every fault's place and reason.
import { isDay, weekdayOf } from '../kit/day';
import { ok, refuse, type Result } from '../kit/result';
import { list, object, text, type Shape } from '../kit/shape';
import { checkEnquiryPack, checkPack } from './check-pack';
import type { EnquiryPack, MatterPack } from './definition';
import type { PackFault } from './pack-fault';
import type { Calendar } from './working-day';
import type { Shelf } from './written-pack';

export type MatterFile =
  | { readonly kind: 'matter'; readonly pack: MatterPack }
  | { readonly kind: 'enquiry'; readonly pack: EnquiryPack }
  | { readonly kind: 'calendar'; readonly calendar: Calendar };

/** `json`: as read from the file. */
export function readMatterFile(
  json: unknown,
  shelf: Shelf,
): Result<MatterFile, readonly PackFault[]> {
  const has = (name: string) => typeof json === 'object' && json !== null && name in json;
  if (has('holidays')) {
    const calendar = checkCalendar(json);
    return calendar.ok ? ok({ kind: 'calendar', calendar: calendar.value }) : calendar;
  }
  if (has('topics')) {
    const pack = checkEnquiryPack(json);
    return pack.ok ? ok({ kind: 'enquiry', pack: pack.value }) : pack;
  }
  const pack = checkPack(json, shelf);
  return pack.ok ? ok({ kind: 'matter', pack: pack.value }) : pack;
}

/** `temp_relief@2`, `calendar-2027`: one thing of each name. */
export const nameOfMatterFile = (file: MatterFile): string =>
  file.kind === 'calendar'
    ? `calendar-${file.calendar.year}`
    : `${file.pack.key}@${file.pack.version}`;

const year: Shape<number> = (value, path) =>
  Number.isInteger(value) && (value as number) >= 2000 && (value as number) <= 2999 ? null : path;

const day: Shape<string> = (value, path) =>
  typeof value === 'string' && isDay(value) ? null : path;

const calendarShape = object<Calendar & { readonly source: string }>({
  year,
  source: text(),
  holidays: list(day),
  workdays: list(day),
});

/** A year's list: days of that year, each once, working weekends only at weekends. */
function checkCalendar(json: unknown): Result<Calendar, readonly PackFault[]> {
  const place = calendarShape(json, 'calendar');
  if (place !== null) return refuse([{ place, code: 'shape', detail: '' }]);
  const calendar = json as Calendar;
  const { holidays, workdays } = calendar;
  const faults = [
    ...dayFaults('holidays', calendar, (one) => (workdays.includes(one) ? 'both' : null)),
    ...dayFaults('workdays', calendar, (one) => {
      return [0, 6].includes(weekdayOf(one)) ? null : 'weekday';
    }),
    ...(holidays.length === 0
      ? [{ place: 'holidays', code: 'contradiction', detail: '0' } as const]
      : []),
  ];
  return faults.length > 0 ? refuse(faults) : ok(calendar);
}

function dayFaults(
  name: 'holidays' | 'workdays',
  calendar: Calendar,
  more: (day: string) => string | null,
): readonly PackFault[] {
  const days = calendar[name];
  return days.flatMap((one, i): readonly PackFault[] => {
    const place = `${name}[${i}]`;
    if (days.indexOf(one) < i) return [{ place, code: 'duplicate', detail: one }];
    const isOther = Number(one.slice(0, 4)) !== calendar.year;
    const why = isOther ? String(calendar.year) : more(one);
    return why === null ? [] : [{ place, code: 'contradiction', detail: `${one} (${why})` }];
  });
}
