// Listens for the hub's “there is something for you” and comes back by itself when the line breaks.
import { headersOf } from './ask-hub';
import type { Enrolment } from './enrolment';

export type PokeSettings = {
  /** Null: not enrolled. */
  readonly enrolment: () => Promise<Enrolment | null>;
  readonly onPoke: () => void;
  /** A number from 0 up to 1, for the jitter. */
  readonly dice: () => number;
  /** Silence after which the line counts as dead; the hub says something every 20 s. */
  readonly silenceMs?: number;
  /** First and longest wait before the line is tried again. */
  readonly retryMs?: { readonly first: number; readonly longest: number };
};

/** Starts listening; the returned function ends it. */
export function readPokes(settings: PokeSettings): () => void {
  const stopped = new AbortController();
  void keepListening(settings, stopped.signal);
  return () => stopped.abort();
}

async function keepListening(settings: PokeSettings, stopped: AbortSignal): Promise<void> {
  const { first, longest } = settings.retryMs ?? { first: 2000, longest: 300_000 };
  let failures = 0;
  while (!stopped.aborted) {
    const wasUp = await listenOnce(settings, stopped);
    failures = wasUp ? 0 : failures + 1;
    // Full jitter: thirty stations must not come back in the same second.
    const most = Math.min(longest, first * 2 ** Math.min(failures, 10));
    await pause(first / 2 + settings.dice() * most, stopped);
  }
}

/** One connection, until it ends. True when the hub had answered. */
async function listenOnce(settings: PokeSettings, stopped: AbortSignal): Promise<boolean> {
  const enrolment = await settings.enrolment();
  if (!enrolment || stopped.aborted) return false;
  const dead = new AbortController();
  const end = (): void => dead.abort();
  stopped.addEventListener('abort', end, { once: true });
  let silence = setTimeout(end, settings.silenceMs ?? 60_000);
  try {
    const answer = await fetch(`${enrolment.url}/poke`, {
      headers: { ...headersOf(enrolment.token, false), accept: 'text/event-stream' },
      redirect: 'manual',
      signal: dead.signal,
    });
    if (answer.status !== 200 || !answer.body) return false;
    // Something may have come while the line was down.
    settings.onPoke();
    for await (const line of linesOf(answer.body)) {
      clearTimeout(silence);
      silence = setTimeout(end, settings.silenceMs ?? 60_000);
      if (line === 'event: poke') settings.onPoke();
    }
    return true;
  } catch {
    // The line broke or never was; the loop tries again.
    return false;
  } finally {
    clearTimeout(silence);
    stopped.removeEventListener('abort', end);
    end();
  }
}

/** A line longer than this is no hub's. */
const longestLine = 10_000;

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) return;
    yield* lines;
  }
}

function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, milliseconds);
    stopped.addEventListener('abort', end);
  });
}
