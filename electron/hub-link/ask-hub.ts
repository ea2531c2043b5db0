// One question to the hub over HTTP: limited in time and size, and every way in which it can fail is a typed trouble.
import type { z } from 'zod';
import { ok, refuse, type Result } from '../../core/kit/result';
import { wireHeader, wireVersion } from '../../core/sync/wire';
import type { HubTrouble } from '../contract/hub';
import { pushGap, wireRefusal } from './answers';

export type Question<T> = {
  /** From hubUrl. */
  readonly url: string;
  readonly path: string;
  readonly token: string | null;
  /** Sent as JSON by POST; undefined asks by GET. */
  readonly body?: unknown;
  readonly answer: z.ZodType<T>;
  readonly waitMs?: number;
};

const waitMs = 20_000;

/** Twice what the hub would ever put on one page. */
const mostBytes = 32_000_000;

const longestRetrySeconds = 600;

/** Asks and parses. Never throws for what a network or a hub does. */
export async function askHub<T>(question: Question<T>): Promise<Result<T, HubTrouble>> {
  let answer: Response;
  let text: string | null;
  try {
    answer = await fetch(question.url + question.path, {
      method: question.body === undefined ? 'GET' : 'POST',
      headers: headersOf(question.token, question.body !== undefined),
      ...(question.body === undefined ? {} : { body: JSON.stringify(question.body) }),
      // A hub does not send elsewhere; the log-in page of a network does, and is then told as nonsense.
      redirect: 'manual',
      signal: AbortSignal.timeout(question.waitMs ?? waitMs),
    });
    text = await readAtMost(answer, mostBytes);
  } catch (error) {
    const detail = detailOf(error);
    return refuse({ code: isUntrusted.test(detail) ? 'nonsense' : 'away', detail });
  }
  if (text === null) return refuse({ code: 'nonsense', detail: 'too large' });
  return read(question.answer, answer, text);
}

/** `token` null: before the station is enrolled. */
export function headersOf(token: string | null, hasBody: boolean): Record<string, string> {
  return {
    [wireHeader]: String(wireVersion),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
  };
}

/** Somebody answered and could not prove to be the hub: names of OpenSSL's verdicts on a certificate. */
const isUntrusted = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/;

/** The name of what went wrong (`ECONNREFUSED`, `TimeoutError`), never an address or a body. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.name;
}

async function readAtMost(answer: Response, most: number): Promise<string | null> {
  if (!answer.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (bytes > most) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function read<T>(schema: z.ZodType<T>, answer: Response, text: string): Result<T, HubTrouble> {
  const value = jsonOf(text);
  if (answer.status === 200) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    return refuse({ code: 'nonsense', detail: issue ? issue.path.join('.') || issue.message : '' });
  }
  return refuse(troubleOf(answer, value));
}

function troubleOf({ status, headers }: Response, value: unknown): HubTrouble {
  const gap = pushGap.safeParse(value);
  if (status === 409 && gap.success) return { code: 'gap', expectedSeq: gap.data.expectedSeq };
  const refusal = wireRefusal.safeParse(value);
  if (!refusal.success) {
    // A gateway in between speaks for a hub that does not answer it.
    const isGateway = status >= 502 && status <= 504;
    return { code: isGateway ? 'away' : 'nonsense', detail: `status ${status}` };
  }
  const { code, lastSeq, epoch } = refusal.data;
  if (code !== 'busy') return { code: 'refused', reason: code, lastSeq, epoch };
  const seconds = Number(headers.get('retry-after') ?? 30);
  const retryAfterSeconds = Number.isFinite(seconds)
    ? Math.min(longestRetrySeconds, Math.max(1, seconds))
    : 30;
  return { code: 'busy', retryAfterSeconds };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
