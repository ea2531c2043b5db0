// A sheet of blank numbers, printed ahead for the day when nothing prints: a person writes the time and the name by hand.
// The numbers are the kept ones; no sheet of a day may bear one that another sheet of it bears, or that somebody has.
import { ok, refuse, type Result } from '../kit/result';
import { dayOf, type Instant } from '../kit/time';
import { isResendable } from '../slip/apply-slip';
import type { Slip } from '../slip/slip';
import type { Service, Site } from '../station/station';
import type { Hall } from './hall';
import { formatNumber } from './number';

/** What a sheet is asked for: serials of one service, both ends included. */
export type StubRange = { readonly series: string; readonly from: number; readonly to: number };

export type StubSheetRefusal =
  /** This letter has no numbers kept for writing by hand. */
  | { readonly code: 'stubs_not_kept'; readonly series: string }
  | { readonly code: 'stubs_outside'; readonly from: string; readonly to: string }
  /** A sheet of more would be longer than an arm, or is of none. */
  | { readonly code: 'stubs_count'; readonly most: number }
  /** Somebody has this number today. */
  | { readonly code: 'stubs_used'; readonly number: string }
  /** A sheet of today bears this number already. */
  | { readonly code: 'stubs_printed'; readonly number: string };

/** A metre of paper, and as many people as come before anybody has mended a printer. */
export const mostStubs = 20;

export type StubState = {
  readonly hall: Hall;
  /** Sheets of blank numbers that were ever asked for; those of other days do not count. */
  readonly sheets: readonly Slip[];
};

/** What the slip of this sheet is about. `id` makes it one of a kind: the same numbers on another day are no copy of it. */
export function stubSheet(
  state: StubState,
  command: StubRange & { readonly id: string; readonly now: Instant },
): Result<string, StubSheetRefusal> {
  const { series, from, to, id, now } = command;
  const kept = keptOf(state.hall.site, series)?.handwritten;
  if (!kept) return refuse({ code: 'stubs_not_kept', series });
  const isWhole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  if (!isWhole || from < kept.from || to > kept.to)
    return refuse({
      ...{ code: 'stubs_outside', from: formatNumber(series, kept.from) },
      to: formatNumber(series, kept.to),
    });
  if (to < from || to - from >= mostStubs) return refuse({ code: 'stubs_count', most: mostStubs });
  const taken = takenOn(state, series, now);
  for (let serial = from; serial <= to; serial++) {
    const code = taken.get(serial);
    if (code) return refuse({ code, number: formatNumber(series, serial) });
  }
  return ok(`stubs/${series}/${from}-${to}/${id}`);
}

/** The next free numbers of a service, at most ten; null when today has none left, or none are kept. */
export function nextStubs(state: StubState, series: string, now: Instant): StubRange | null {
  const kept = keptOf(state.hall.site, series)?.handwritten;
  if (!kept) return null;
  const taken = takenOn(state, series, now);
  let from = kept.from;
  while (from <= kept.to && taken.has(from)) from++;
  if (from > kept.to) return null;
  let to = from;
  while (to < kept.to && to - from < 9 && !taken.has(to + 1)) to++;
  return { series, from, to };
}

/** The numbers of a sheet, from what its slip is about; null when it is about something else. */
export function readStubSheet(about: string): StubRange | null {
  const [, series, from, to] = /^stubs\/([A-Z])\/(\d+)-(\d+)\//.exec(about) ?? [];
  return series === undefined ? null : { series, from: Number(from), to: Number(to) };
}

/** `A900`, `A901`, … */
export const numbersOf = ({ series, from, to }: StubRange): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => formatNumber(series, from + i));

const keptOf = ({ services }: Site, series: string): Service | undefined =>
  services.find((service) => service.series === series && service.handwritten !== undefined);

/** Serials that no new sheet may bear today, each with the reason. */
function takenOn(
  { hall, sheets }: StubState,
  series: string,
  now: Instant,
): ReadonlyMap<number, 'stubs_used' | 'stubs_printed'> {
  const taken = new Map<number, 'stubs_used' | 'stubs_printed'>();
  for (const sheet of sheets) {
    const range = readStubSheet(sheet.about);
    const isGone = sheet.state === 'waived' && isResendable(sheet);
    if (range?.series !== series || isGone || dayOf(sheet.requestedAt) !== dayOf(now)) continue;
    for (let serial = range.from; serial <= range.to; serial++) taken.set(serial, 'stubs_printed');
  }
  const { day, tickets } = hall;
  if (day?.state === 'open' || day?.date === dayOf(now))
    for (const ticket of tickets)
      if (ticket.series === series) taken.set(ticket.serial, 'stubs_used');
  return taken;
}
