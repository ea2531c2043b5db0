// Calls one after the other, for a board in another window: when each was acknowledged, and which number it was.
import { callNext, finish, start } from '../../../renderer/data/acts/queue-acts';
import type { Ticket } from '../../../core/queue/ticket';
import type { Result } from '../../../core/kit/result';

/** Calls the next one. `at`: the acknowledged commit, in milliseconds since 1970 by this page's unmoved count. */
export async function callForBoard(): Promise<{
  readonly id: string;
  readonly number: string;
  readonly at: number;
}> {
  const { id, number } = valueOf(await callNext());
  return { id, number, at: performance.timeOrigin + performance.now() };
}

/** Sends the called person home again, so that the window is free. */
export async function serveCalled(id: string): Promise<void> {
  valueOf(await start(id));
  valueOf(await finish(id));
}

function valueOf<R extends { readonly code: string }>(done: Result<Ticket, R>): Ticket {
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}
