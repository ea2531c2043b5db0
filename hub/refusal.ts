// A refusal on its way out: thrown by a route, answered in one place with the wire's words and the right status.
import type { WireRefusal } from '../core/sync/wire';

const statuses: { readonly [C in WireRefusal['code']]: number } = {
  wrong_code: 403,
  code_used: 409,
  counter_taken: 409,
  unknown_device: 401,
  revoked: 401,
  wrong_epoch: 409,
  too_old: 426,
  too_large: 413,
  bad_request: 400,
  busy: 503,
};

export type Refusal = WireRefusal & {
  readonly status: number;
  readonly retryAfterSeconds: number | null;
};

const mark = Symbol('refusal');

/** An error that carries a refusal; `epoch` and `lastSeq` where the wire asks for them. */
export function refusal(
  code: WireRefusal['code'],
  more: {
    readonly epoch?: string;
    readonly lastSeq?: number;
    readonly retryAfterSeconds?: number;
  } = {},
): Error {
  const { epoch = null, lastSeq = null, retryAfterSeconds = null } = more;
  const value: Refusal = { code, epoch, lastSeq, retryAfterSeconds, status: statuses[code] };
  return Object.assign(new Error(code), { [mark]: value });
}

/** The refusal that an error carries, or null. */
export const refusalOf = (error: unknown): Refusal | null =>
  error instanceof Error && mark in error ? (error as { readonly [mark]: Refusal })[mark] : null;
