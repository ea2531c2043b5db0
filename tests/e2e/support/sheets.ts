// A4 sheets as they were kept: a station without a printer of the system, the copy that a person saves, the words on its pages.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import zhSlips from '../../../resources/locales/zh-CN/slips.json';
import { expect, type RunningStation } from './station';

/** No CUPS of the test machine: this station's system has no printer. */
export const withoutPrinters = { env: { CUPS_SERVER: '127.0.0.1:1' } };

export const hasPdfReader = spawnSync('pdftotext', ['-v']).status === 0;

/** Presses “save a copy” and gives what lies where the person wanted it. */
export async function savedCopy(station: RunningStation, page: Page): Promise<Buffer> {
  const path = join(station.data, 'copy.pdf');
  await station.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: new RegExp(`^${zhSlips.sheetSave}`) }).click();
  await expect
    .poll(() =>
      fs.stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    )
    .toBeGreaterThan(0);
  return fs.readFile(path);
}

/** Reads the pages as a stranger does and fails where one of these words is not on them. */
export function pdfSays(pdf: Buffer, wanted: readonly string[]): void {
  if (!hasPdfReader) return;
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    stdio: 'pipe',
  }).toString();
  for (const words of wanted)
    expect(text.replaceAll(/\s/g, '')).toContain(words.replaceAll(/\s/g, ''));
}
