// What the shape of a centre's facts cannot tell: two services with one letter would give out one number twice.
import { ok, refuse, type Result } from '../kit/result';
import type { Site } from './station';

export type SiteRefusal =
  | { readonly code: 'site_without_service' }
  | {
      readonly code: 'site_double';
      readonly what: 'service' | 'series' | 'band';
      readonly key: string;
    }
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
  return ok(site);
}

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
