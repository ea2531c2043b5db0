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
 * From now on the page stands still for ever at its next write to the store: before the transaction begins, or once it is
 * committed and before any code of the page hears of it.
 */
export async function holdCommit(
  page: Page,
  at: 'before' | 'after',
): Promise<() => Promise<unknown>> {
  const word = `held ${at} the commit`;
  const reached = page.waitForEvent('console', (line) => line.text() === word);
  await page.evaluate(
    ({ word, at }) => {
      const standStill = (): never => {
        console.info(word);
        for (;;);
      };
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its object below
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode !== 'readwrite') return begin.call(this, stores, mode, options);
        if (at === 'before') return standStill();
        const transaction = begin.call(this, stores, mode, options);
        transaction.addEventListener('complete', standStill);
        return transaction;
      };
    },
    { word, at },
  );
  return () => reached;
}
