// The boards of a station: which page shows which, what each has played, and how large it draws.
import type { Page } from '@playwright/test';
import { clipNames } from '../../../core/board/clips';
import { expect, type RunningStation } from './station';

/** Notes every sound that pages opened from now on begin to play. */
export async function noteSounds(station: RunningStation): Promise<void> {
  await station.app.context().addInitScript(() => {
    const world = globalThis as { played?: string[] };
    world.played = [];
    const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play');
    const play = own?.value as (this: HTMLMediaElement) => Promise<void>;
    HTMLMediaElement.prototype.play = function () {
      world.played?.push(new URL(this.src).pathname);
      return play.call(this);
    };
  });
}

/** Names of the sounds, `chime`, `digit-1`, with `own/` before a site's own. */
export async function soundsOf(page: Page): Promise<readonly string[]> {
  const paths = await page.evaluate(() => (globalThis as { played?: string[] }).played ?? []);
  return paths.map((path) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    // The build adds some letters of its own to a shipped one's name.
    const name = clipNames.find(
      (clip) => file.startsWith(`${clip}.`) || file.startsWith(`${clip}-`),
    );
    return path.startsWith('/recordings/') ? `own/${name}` : (name ?? file);
  });
}

/** How many calls were begun. */
export const chimesOf = async (page: Page): Promise<number> =>
  (await soundsOf(page)).filter((name) => name.endsWith('chime')).length;

export async function boardPage(station: RunningStation, id: string): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(
      async () => {
        for (const page of station.app.windows()) {
          const shown = await page
            .evaluate(() => document.documentElement.dataset['board'])
            .catch(() => undefined);
          if (shown === id) found = page;
        }
        return found !== undefined;
      },
      { message: `the board ${id}`, timeout: 30_000 },
    )
    .toBe(true);
  if (found === undefined) throw new Error(`no board ${id}`);
  await found.getByRole('main').waitFor();
  return found;
}

/** Keys of the calls that were said on this machine. */
export const heardBy = (board: Page): Promise<readonly string[]> =>
  board.evaluate(() => window.station.call('voice.heard', null));
