// Stops a station at one exact step, so that a kill falls between two others. Put in from outside: the product has no hooks.
import type { Page } from '@playwright/test';
import type { CallName } from '../../../electron/contract';
import { callChannel } from '../../../electron/channels';
import { expect, type RunningStation } from './station';

type Held = { reached: boolean };

/**
 * From now on main holds a call of this name for ever: before its work, or after it and before the answer.
 * `about`: only calls whose input, as JSON, holds this text. Resolves to what waits until it has happened.
 */
export async function holdCall(
  station: RunningStation,
  wanted: { readonly call: CallName; readonly at: 'before' | 'after'; readonly about?: string },
): Promise<() => Promise<void>> {
  await station.app.evaluate(
    ({ ipcMain }, { channel, call, at, about }) => {
      type Handler = (event: unknown, name: string, input: unknown) => unknown;
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, Handler>;
      };
      const answer = handlers.get(channel);
      if (answer === undefined) throw new Error('no such channel');
      const held: Held = { reached: false };
      Object.assign(globalThis, { held });
      handlers.set(channel, async (event, name, input) => {
        const meant = name === call && JSON.stringify(input).includes(about ?? '');
        if (!meant) return answer(event, name, input);
        if (at === 'after') await answer(event, name, input);
        held.reached = true;
        return new Promise(() => undefined);
      });
    },
    { channel: callChannel, ...wanted },
  );
  return () =>
    expect
      .poll(() =>
        station.app.evaluate(() => (globalThis as unknown as { held: Held }).held.reached),
      )
      .toBe(true);
}

/**
 * From now on the page stands still for ever at its next write to the store: before anything of it is written, or once it
 * is committed and before any code of the page hears of it. It says so with its last call; keys pressed later are never answered.
 */
export async function holdCommit(
  station: RunningStation,
  page: Page,
  at: 'before' | 'after',
): Promise<() => Promise<void>> {
  const reached = await holdCall(station, { call: 'trouble.report', at: 'before' });
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
  return reached;
}
