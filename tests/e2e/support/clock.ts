// One clock for all pages of a station, set by hand and going on by itself: pictures of a morning are taken in two minutes.
import type { Page } from '@playwright/test';
import { expect, type RunningStation } from './station';

export type Clock = {
  /** `2026-11-23 09:05` on the office's clock, in every window that stands and every one that will be opened. */
  readonly set: (moment: string) => Promise<void>;
};

/** `timePasses`: what lies between two settings really passed, for the machine's count too. Otherwise the clock was moved. */
export function clockOf(station: RunningStation, { timePasses = false } = {}): Clock {
  let ahead = 0;
  let first: number | null = null;
  const inStep = (page: Page): Promise<void> =>
    page
      .evaluate(turnClock, { ahead, passed: timePasses ? ahead - (first ?? ahead) : 0 })
      .catch(() => undefined);
  const set = async (moment: string): Promise<void> => {
    ahead = Date.parse(`${moment.replace(' ', 'T')}:00+08:00`) - Date.now();
    first ??= ahead;
    for (const page of station.app.windows()) await inStep(page);
  };
  station.app.on('window', (page) => {
    page.on('domcontentloaded', () => void inStep(page));
    void inStep(page);
  });
  return { set };
}

/** Sets the clock forward, and waits until a counter without an open day says the new date: it looks four times a minute. */
export async function dayPassesTo(page: Page, clock: Clock, moment: string): Promise<void> {
  await clock.set(moment);
  const [, month, day] = moment.slice(0, 10).split('-').map(Number);
  const words = new RegExp(`(^|\\D)${month}月${day}日 星期`);
  await expect(page.getByRole('banner').getByText(words)).toBeVisible({ timeout: 60_000 });
}

/** Runs in a page. */
function turnClock({ ahead, passed }: { ahead: number; passed: number }): void {
  const world = globalThis as { realDate?: DateConstructor; realCount?: () => number };
  const count = (world.realCount ??= performance.now.bind(performance));
  performance.now = () => count() + passed;
  const Real = (world.realDate ??= Date);
  globalThis.Date = new Proxy(Real, {
    construct: (real, given: readonly number[]) =>
      given.length === 0 ? new real(real.now() + ahead) : new real(...(given as [number])),
    get: (real, name) =>
      name === 'now' ? () => real.now() + ahead : (Reflect.get(real, name) as unknown),
  });
}
