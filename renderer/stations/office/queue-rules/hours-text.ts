// Hours of the week in one line, as they are written on a door: 周一至周五 8:30–11:30 13:30–17:00；周六 9:00–11:00.
import type { TimeOfDay } from '../../../../core/kit/time';
import type { OpenHours, Quota } from '../../../../core/station/station';
import { formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { readTime } from '../../../ui/read-time';

/** As a week is counted in China: Monday first. */
const week = [1, 2, 3, 4, 5, 6, 0] as const;

const chinese = '一二三四五六日';
const english = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

type Span = { readonly from: TimeOfDay; readonly to: TimeOfDay };

const timePattern = '(\\d{3,4}|\\d{1,2}(?:[:.]\\d{2}|点(?:半|\\d{2}分?)?)?)';
const spanPattern = new RegExp(`${timePattern}\\s*[-–—~至到]\\s*${timePattern}`, 'g');

/** Null when it cannot be read; empty text = no hours. Without weekdays every day is meant. */
export function readHours(text: string): readonly OpenHours[] | null {
  const read = partsOf(text).map(readPart);
  return read.some((one) => one === null) ? null : read.flatMap((one) => one ?? []);
}

function readPart(part: string): readonly OpenHours[] | null {
  const start = part.search(/\d/);
  const weekdays = start < 0 ? null : readWeekdays(part.slice(0, start));
  const spans = start < 0 ? null : readSpans(part.slice(start));
  return weekdays && spans && spans.map((span) => ({ weekdays, ...span }));
}

function readSpans(text: string): readonly Span[] | null {
  const spans = [...text.matchAll(spanPattern)].map(([, from, to]) => readSpan(from, to));
  const rest = text.replace(spanPattern, '').replace(/[\s,，、和]/g, '');
  return spans.length === 0 || rest !== '' || spans.includes(null)
    ? null
    : spans.filter((span) => span !== null);
}

function readSpan(from: string | undefined, to: string | undefined): Span | null {
  const [starts, ends] = [readTime(from ?? ''), to === '24:00' ? to : readTime(to ?? '')];
  return starts === null || ends === null ? null : { from: starts, to: ends };
}

const dayPattern = /([一二三四五六日])(?:[-–—~至到]([一二三四五六日]))?/g;

function readWeekdays(text: string): readonly number[] | null {
  const named = english.reduce(
    (words, name, i) => words.replace(new RegExp(`${name}[a-z]*`, 'g'), chinese.charAt(i)),
    text.toLowerCase(),
  );
  const everyDay = /每天|天天|every ?day|daily/g;
  const plain = named
    .replace(everyDay, '')
    .replace(/星期|周|礼拜|[\s,，、和.:]/g, '')
    .replaceAll('天', '日');
  if (plain === '') return /星期|周|礼拜/.test(text) ? null : week;
  if (plain.replace(dayPattern, '') !== '') return null;
  const days = [...plain.matchAll(dayPattern)].flatMap(([, first = '', last = first]) =>
    week.slice(chinese.indexOf(first), chinese.indexOf(last) + 1),
  );
  return days.length === 0 ? null : [...new Set(days)];
}

/** What `readHours` reads back. */
export function writeHours(hours: readonly OpenHours[]): string {
  const parts = new Map<string, string[]>();
  for (const { weekdays, from, to } of hours) {
    const days = writeWeekdays(weekdays);
    parts.set(days, [...(parts.get(days) ?? []), writeSpan({ from, to })]);
  }
  return [...parts]
    .map(([days, spans]) => [days, ...spans].filter((word) => word !== '').join(' '))
    .join(t('rules.semicolon'));
}

/** Nothing for the whole week; runs of days from the first to the last. */
function writeWeekdays(weekdays: readonly number[]): string {
  const runs: number[][] = [];
  week.forEach((day, i) => {
    if (!weekdays.includes(day)) return;
    const run = runs.at(-1);
    if (run?.at(-1) === i - 1) run.push(i);
    else runs.push([i]);
  });
  if (runs[0]?.length === week.length) return '';
  return runs
    .map((run) => (run.length > 1 ? [run[0], run.at(-1)] : run).map((i) => nameOf(i ?? 0)))
    .map((names) => names.join(t('rules.through')))
    .join(t('common.listComma'));
}

const nameOf = (i: number): string => t('rules.weekdays').split(' ')[i] ?? '';

const writeSpan = ({ from, to }: Span): string => `${formatTime(from)}–${formatTime(to)}`;

type Segments = NonNullable<Quota['segments']>;

/** `8:30–10:00 20；10:00–11:30 15`: so many numbers in each part of the day. Null when it cannot be read. */
export function readSegments(text: string): Segments | null {
  const read = partsOf(text).map((part) => {
    const [, times = '', most = ''] = /^(.*\d)\s+(\d{1,5})\s*个?$/.exec(part) ?? [];
    const spans = readSpans(times);
    const [span, ...others] = spans ?? [];
    return span && others.length === 0 ? { ...span, most: Number(most) } : null;
  });
  return read.includes(null) ? null : read.filter((one) => one !== null);
}

/** What `readSegments` reads back. */
export const writeSegments = (segments: Segments): string =>
  segments.map(({ most, ...span }) => `${writeSpan(span)} ${most}`).join(t('rules.semicolon'));

const partsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
