// Parses one event from outside (a push, a pull, a line of the journal): envelope, known kind, body, and plain sanity.
// A broken event is told by its path, so that a dead letter says what is wrong; nothing here throws.
import {
  entityKinds,
  entityOf,
  type EntityKind,
  type EventKind,
  type JourneyEvent,
} from '../journey';
import { refuse, type Result } from '../kit/result';
import { amount, count, key, maybe, object, oneOf, type Shape } from '../kit/shape';
import { bodyShapes } from './event-shapes';

export type EventBroken =
  /** `path` names the first thing that is wrong, e.g. `body.person.birth`. */
  | { readonly code: 'malformed'; readonly path: string }
  /** A kind that this version does not know. */
  | { readonly code: 'unknown_kind'; readonly path: string };

type Envelope = Omit<JourneyEvent, 'body' | 'kind' | 'v' | 'seq'> & {
  readonly kind: string;
  readonly v: number;
  readonly seq: number;
};

const positive: Shape<number> = (value, path) =>
  count(value, path) === null && value !== 0 ? null : path;

const entity: Shape<EntityKind> = oneOf(...entityKinds);

const envelope = object<Envelope>({
  id: key,
  device: key,
  seq: positive,
  group: key,
  v: positive,
  entity,
  entityId: key,
  kind: key,
  base: count,
  operator: key,
  onBehalfOf: maybe(key),
  at: amount,
  monotonic: amount,
});

const deepest = 10;

/** Half a surrogate pair, or a NUL: JSON can carry them, PostgreSQL and paper cannot. */

const unstorable = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The path of the first thing that cannot be stored: too deep, an impossible character, a key that would reach a prototype. */
function insane(value: unknown, path: string, depth: number): string | null {
  if (typeof value === 'string') return unstorable.test(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth === 0) return path;
  for (const [name, inner] of Object.entries(value)) {
    const at = `${path}.${name}`;
    if (name === '__proto__' || unstorable.test(name)) return path;
    const broken = insane(inner, at, depth - 1);
    if (broken !== null) return broken;
  }
  return null;
}

/** Names that a fold gives by itself: a body that carried them would write over the entity's own. */
const reserved = ['id', 'version'] as const;

const isKind = (kind: string): kind is EventKind => Object.hasOwn(bodyShapes, kind);

/** A whole event, or what is wrong with it. Extra fields are kept: a newer station may say more. */
export function parseEvent(input: unknown): Result<JourneyEvent, EventBroken> {
  const broken = envelope(input, 'event') ?? insane(input, 'event', deepest);
  if (broken !== null) return refuse({ code: 'malformed', path: broken });
  const event = input as Envelope & { readonly body: unknown };
  if (!isKind(event.kind)) return refuse({ code: 'unknown_kind', path: 'event.kind' });
  if (entityOf(event.kind) !== event.entity) {
    return refuse({ code: 'malformed', path: 'event.entity' });
  }
  const brokenBody = bodyShapes[event.kind](event.body, 'body');
  if (brokenBody !== null) return refuse({ code: 'malformed', path: brokenBody });
  const taken = reserved.find((name) => Object.hasOwn(event.body as object, name));
  if (taken) return refuse({ code: 'malformed', path: `body.${taken}` });
  return { ok: true, value: input as JourneyEvent };
}
