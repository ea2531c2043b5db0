// Stops a station at one exact step, so that a kill falls between two others. Put in from outside: the product has no hooks.
import type { Page } from '@playwright/test';
import type { CallName } from '../../../electron/contract/calls';
import { callChannel } from '../../../electron/channels';
import { expect, type RunningStation } from './station';

type Gate = { reached: boolean; isOpen: boolean };

export type Hold = {
  /** Waits until the station stands at the step. */
  readonly reached: () => Promise<void>;
  /** Lets it go on; later calls pass at once. */
  readonly release: () => Promise<void>;
};

/**
 * From now on main holds a call of this name: before its work, or after it and before the answer.
 * `about`: only calls whose input, as JSON, holds this text.
 */
export async function holdCall(
  { app }: RunningStation,
  wanted: { readonly call: CallName; readonly at: 'before' | 'after'; readonly about?: string },
): Promise<Hold> {
  const gate = await app.evaluateHandle(
    ({ ipcMain }, { channel, call, at, about }) => {
      type Handler = (event: unknown, name: string, input: unknown) => unknown;
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, Handler>;
      };
      const answer = handlers.get(channel);
      if (answer === undefined) throw new Error('no such channel');
      const gate: Gate = { reached: false, isOpen: false };
      const stand = async (): Promise<void> => {
        gate.reached = true;
        while (!gate.isOpen) await new Promise((later) => setTimeout(later, 20));
      };
      handlers.set(channel, async (event, name, input) => {
        const meant = name === call && JSON.stringify(input).includes(about ?? '');
        if (meant && at === 'before') await stand();
        const answered = await answer(event, name, input);
        if (meant && at === 'after') await stand();
        return answered;
      });
      return gate;
    },
    { channel: callChannel, ...wanted },
  );
  return {
    reached: () => expect.poll(() => gate.evaluate(({ reached }) => reached)).toBe(true),
    release: () =>
      gate.evaluate((held) => {
        held.isOpen = true;
      }),
  };
}

/**
 * From now on the page stands still for ever at its next write to the store: before anything of it is written, or once it
 * is committed and before any code of the page hears of it. It says so with its last call; keys pressed later are never answered.
 */
export async function holdCommit(
  station: RunningStation,
  page: Page,
  at: 'before' | 'after',
): Promise<Hold> {
  const hold = await holdCall(station, { call: 'trouble.report', at: 'before' });
  await page.evaluate((at) => {
    const standStill = (): never => {
      void window.station.call('trouble.report', { name: 'held', places: [] });
      for (;;);
    };
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its object below
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (at === 'before') return standStill();
      // Capturing listeners hear it before any other.
      this.transaction.addEventListener('complete', standStill, { capture: true });
      return put.call(this, value, key);
    };
  }, at);
  return hold;
}
