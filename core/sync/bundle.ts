// A bundle: what one machine recorded and no hub has passed on, carried to another machine by hand. Text to and fro; how it is sealed
// and where it lies is the machine's business.
import { isOfHall } from '../hall/of-hall';
import type { EntityKind, JourneyEvent } from '../journey';
import { parseJson } from '../kit/json';
import { refuse, ok, type Result } from '../kit/result';
import { count, key, list, object, text, type Shape } from '../kit/shape';
import type { Instant } from '../kit/time';
import { parseEvent } from './parse-event';

export const bundleVersion = 1;

/** Who made it, when, and where it joins on. Read to a person before anything of it is taken in. */
export type BundleHead = {
  /** Machine, counter character and window whose work it is. `window` 0: a machine without one. */
  readonly device: string;
  readonly counter: string;
  readonly window: number;
  /** Community code: another community's work never comes in. */
  readonly community: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  /** The last event of this machine that travels and lies before the first one in here, '' = this begins at its beginning. */
  readonly before: string;
  /** Seq of that event. */
  readonly beforeSeq: number;
};

export type Bundle = BundleHead & {
  /** In the order in which the machine recorded them. */
  readonly events: readonly JourneyEvent[];
  /** Ids of its events that the hub will never take: as if they had not happened. */
  readonly dropped: readonly string[];
};

export type BundleBroken =
  /** Not what such a file holds; `path` names the first thing that is wrong. */
  | { readonly code: 'bundle_malformed'; readonly path: string }
  /** Made by a newer version of this program, which says more than this one understands. */
  | { readonly code: 'bundle_newer' };

/** Why a bundle that can be read is not taken in. */
export type BundleNotOurs =
  /** Made on this very machine. */
  | { readonly code: 'bundle_own' }
  /** Of another community. */
  | { readonly code: 'bundle_elsewhere' }
  /** It goes on from work of that machine which never came here. */
  | { readonly code: 'bundle_gap' };

/** The queue and its paper stay in their hall, as the hub keeps them there; everything else is the community's. */
export const isCarried = (entity: EntityKind): boolean => !isOfHall(entity) && entity !== 'slip';

/** JSON, read back by `readBundle`. */
export const writeBundle = (bundle: Bundle): string =>
  JSON.stringify({ bundle: bundleVersion, ...bundle });

const head: Shape<BundleHead> = object<BundleHead>({
  device: key,
  counter: key,
  window: count,
  community: key,
  madeAt: count,
  madeBy: text(),
  before: text(),
  beforeSeq: count,
});

const dropped = list(key, 100_000);

/** Parses what another machine wrote: whole, or not at all. */
export function readBundle(written: string): Result<Bundle, BundleBroken> {
  const input = parseJson(written);
  if (typeof input !== 'object' || input === null || !('bundle' in input))
    return refuse({ code: 'bundle_malformed', path: 'bundle' });
  if (typeof input.bundle === 'number' && input.bundle > bundleVersion)
    return refuse({ code: 'bundle_newer' });
  const given = input as Readonly<Record<string, unknown>>;
  const broken = head(given, 'bundle') ?? dropped(given['dropped'], 'bundle.dropped');
  if (broken !== null) return refuse({ code: 'bundle_malformed', path: broken });
  if (!Array.isArray(given['events']))
    return refuse({ code: 'bundle_malformed', path: 'bundle.events' });
  const { device } = given as BundleHead;
  let seq = 0;
  for (const [at, raw] of given['events'].entries()) {
    const event = parseEvent(raw);
    if (!event.ok) return refuse(brokenBy(event.refusal, at));
    const { value } = event;
    // One machine's own work, in its order: anything else was not written by this program.
    if (value.device !== device || value.seq <= seq || !isCarried(value.entity))
      return refuse({ code: 'bundle_malformed', path: `bundle.events.${at}` });
    seq = value.seq;
  }
  return ok(given as Bundle);
}

function brokenBy(
  refusal: { readonly code: 'malformed' | 'unknown_kind'; readonly path: string },
  at: number,
): BundleBroken {
  // A kind of thing that is not known here is no less newer than a kind of event.
  return refusal.code === 'unknown_kind' || refusal.path === 'event.entity'
    ? { code: 'bundle_newer' }
    : { code: 'bundle_malformed', path: `bundle.events.${at}: ${refusal.path}` };
}
