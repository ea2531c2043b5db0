// A station that the bench can reach into: real Electron, driven by Playwright, with the bench's own script in its page.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';
import { _electron, type ElectronApplication, type JSHandle, type Page } from 'playwright';
import type { StaffEntry } from '../../electron/contract/vault';
import { stationSettings } from '../support/station-settings';
import type * as Inside from './inside/inside';

export const passphrase = 'bench passphrase 2026';

export type Bench = JSHandle<typeof Inside>;

/** What the data layer asks of a counter's machine: the passphrase's parameters as the product sets them. */
const memoryKiB = 64 * 1024;
const passes = 3;

export const freshFolder = (name: string): string => mkdtempSync(join(tmpdir(), `bench-${name}-`));

/** Runs `work` in a station that is set up by it, with the vault open and the bench inside. */
export async function withNewStation<T>(
  data: string,
  work: (inside: Bench) => Promise<T>,
  station = stationSettings(),
): Promise<T> {
  return withElectron([process.cwd(), `--data=${data}`], async (page) => {
    const inside = await getInside(page);
    const staff: StaffEntry = {
      id: '01900000-0000-7000-8000-000000000001',
      name: '林静',
      role: 'supervisor',
      kdf: { salt: Buffer.from('bench-salt-16byt').toString('base64'), memoryKiB, passes },
    };
    const stretched = await stretch(staff.kdf.salt);
    await inside.evaluate((bench, input) => bench.begin(input), {
      station,
      staff,
      stretched,
    });
    return work(inside);
  });
}

/** Runs `work` at the counter of a station that is set up, after a sign-in by hand. */
export async function withCounter<T>(
  data: string,
  work: (page: Page, inside: Bench) => Promise<T>,
): Promise<T> {
  return withElectron([process.cwd(), `--data=${data}`, '--open=counter'], async (page) => {
    await page.locator('input[type=password]').fill(passphrase);
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]').waitFor({ state: 'detached', timeout: 60_000 });
    const inside = await getInside(page);
    await inside.evaluate((bench) => bench.join());
    return work(page, inside);
  });
}

export async function withElectron<T>(
  args: readonly string[],
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const app = await _electron.launch({
    args: [...args],
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 60_000,
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(60_000);
    await page.locator('body *').first().waitFor({ state: 'attached' });
    return await work(page);
  } finally {
    await close(app);
  }
}

async function close(app: ElectronApplication): Promise<void> {
  const late = setTimeout(() => app.process().kill('SIGKILL'), 30_000);
  await app.close();
  clearTimeout(late);
}

/** Handed in over the debugging line, which the content policy does not bind. */
async function getInside(page: Page): Promise<Bench> {
  const code = readFileSync(join(process.cwd(), 'out/bench/inside.js'), 'utf8');
  return page.evaluateHandle<typeof Inside>(`${code};bench`);
}

async function stretch(salt: string): Promise<string> {
  const hash = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt: Buffer.from(salt, 'base64'),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return Buffer.from(hash).toString('base64');
}
