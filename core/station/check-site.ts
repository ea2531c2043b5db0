// What the shape of a centre's facts cannot tell: two services with one letter would give out one number twice.
import { ok, refuse, type Result } from '../kit/result';
import type { Day, TimeOfDay } from '../kit/time';
import { priorityFacts } from '../queue/ticket';
import type { OpenHours, PriorityBand, Site } from './station';

export type SiteRefusal =
  | { readonly code: 'site_without_service' }
  | {
      readonly code: 'site_double';
      readonly what: 'service' | 'series' | 'band';
      readonly key: string;
    }
  /** A band has an age or a fact, one of the two, and a fact that tickets know. */
  | { readonly code: 'site_band'; readonly key: string }
  /** Hours that end before they begin, hold no weekday, or overlap; `service` null: the site's own. */
  | { readonly code: 'site_hours'; readonly service: string | null; readonly from: TimeOfDay }
  | { readonly code: 'site_closure'; readonly from: Day }
  /** Parts of the day that end before they begin, or overlap. */
  | { readonly code: 'site_quota'; readonly service: string; readonly from: TimeOfDay }
  /** Serials for writing by hand that begin at nothing, end before they begin, or leave the counter no room below them. */
  | { readonly code: 'site_stub_range'; readonly series: string };

/** Refuses facts that would break the queue's promises; their shape was parsed before. */
export function checkSite(site: Site): Result<Site, SiteRefusal> {
  if (site.services.length === 0) return refuse({ code: 'site_without_service' });
  const lists = [
    ['service', site.services.map(({ key }) => key)],
    ['series', site.services.map(({ series }) => series)],
    ['band', site.bands.map(({ key }) => key)],
  ] as const;
  for (const [what, keys] of lists) {
    const key = keys.find((one, i) => keys.indexOf(one) !== i);
    if (key !== undefined) return refuse({ code: 'site_double', what, key });
  }
  const broken = site.services.find(({ handwritten: kept }) => kept && !isStubRange(kept));
  if (broken) return refuse({ code: 'site_stub_range', series: broken.series });
  const band = site.bands.find((one) => !isBand(one));
  if (band) return refuse({ code: 'site_band', key: band.key });
  const untimely = wrongHours(site);
  return untimely ? refuse(untimely) : ok(site);
}

const isBand = ({ fromAge, fact }: PriorityBand): boolean =>
  fact === undefined
    ? fromAge !== undefined
    : fromAge === undefined && (priorityFacts as readonly string[]).includes(fact);

function wrongHours(site: Site): SiteRefusal | null {
  const doors = [
    { key: null, hours: site.hours ?? [] },
    ...site.services.map(({ key, hours = [] }) => ({ key, hours })),
  ];
  for (const { key, hours } of doors) {
    const wrong = hours.find(({ weekdays }) => weekdays.length === 0) ?? wrongSpan(hours);
    if (wrong) return { code: 'site_hours', service: key, from: wrong.from };
  }
  for (const { key, quota } of site.services) {
    const wrong = wrongSpan((quota?.segments ?? []).map((one) => ({ ...one, weekdays: [0] })));
    if (wrong) return { code: 'site_quota', service: key, from: wrong.from };
  }
  const closure = site.closures?.find(({ from, to }) => from > to);
  return closure ? { code: 'site_closure', from: closure.from } : null;
}

/** The first span that ends before it begins, or overlaps an earlier one of the same weekday. */
const wrongSpan = (spans: readonly OpenHours[]): OpenHours | undefined =>
  spans.find(
    (one, i) =>
      one.from >= one.to ||
      spans
        .slice(0, i)
        .some(
          (other) =>
            one.from < other.to &&
            other.from < one.to &&
            one.weekdays.some((day) => other.weekdays.includes(day)),
        ),
  );

/** Whether serials can be kept for writing by hand: the counter needs room below them. */
export const isStubRange = ({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): boolean =>
  Number.isSafeInteger(from) &&
  Number.isSafeInteger(to) &&
  from > 1 &&
  to >= from &&
  to < 1_000_000;
