// The file on a stick: it opens with its code and with nothing else, and whatever was changed in it is noticed.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBundleFiles, type BundlesPort } from '../../electron/bundle/bundle-files';
import { freshFolder } from '../support/fresh-folder';

const text = JSON.stringify({ name: '王桂兰', note: '𬭚'.repeat(500) });

let folder: string;
let path: string | null;
let picked: string | null;
let files: BundlesPort;
let choices: number;

beforeEach(async () => {
  folder = await freshFolder();
  path = join(folder, 'east.swb');
  picked = path;
  choices = 0;
  files = openBundleFiles({
    askWhere: () => Promise.resolve(path),
    pick: () => Promise.resolve(picked),
    newName: () => `choice-${(choices += 1)}`,
  });
});

async function saved(): Promise<string> {
  const made = await files.save({ name: 'east', text });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.code;
}

async function opened(code: string) {
  const chosen = await files.choose();
  if (!chosen.ok) return chosen;
  return files.open({ choice: chosen.value?.choice ?? '', code });
}

describe('a bundle as a file', () => {
  it('opens with its code, however a person types it, and shows nothing of itself', async () => {
    const code = await saved();
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(await opened(code)).toEqual({ ok: true, value: text });
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await opened(` ${typed} `)).toEqual({ ok: true, value: text });
    const bytes = await readFile(join(folder, 'east.swb'));
    expect(bytes.includes('王桂兰')).toBe(false);
    expect(bytes.length).toBeLessThan(Buffer.byteLength(text));
  });

  it('has a code of its own each time', async () => {
    expect(await saved()).not.toBe(await saved());
  });

  it('tells a wrong code from a damaged file', async () => {
    const code = await saved();
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    expect(await opened(wrong)).toEqual({ ok: false, refusal: { code: 'bundle_wrong_code' } });
    expect(await opened('1234')).toEqual({ ok: false, refusal: { code: 'bundle_wrong_code' } });
    const bytes = await readFile(join(folder, 'east.swb'));
    for (const at of [bytes.length - 1, bytes.length - 20, 30]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(join(folder, 'east.swb'), changed);
      expect(await opened(code)).toEqual({ ok: false, refusal: { code: 'bundle_damaged' } });
    }
    await writeFile(join(folder, 'east.swb'), bytes.subarray(0, -40));
    expect(await opened(code)).toEqual({ ok: false, refusal: { code: 'bundle_damaged' } });
  });

  it('refuses another file, one that is not there, and a choice of before', async () => {
    picked = join(folder, 'photo.swb');
    await writeFile(picked, 'a photo');
    expect(await files.choose()).toEqual({ ok: false, refusal: { code: 'bundle_other_file' } });
    picked = join(folder, 'gone.swb');
    expect(await files.choose()).toEqual({
      ok: false,
      refusal: { code: 'bundle_unreadable', detail: 'ENOENT' },
    });
    const code = await saved();
    picked = path;
    await files.choose();
    await files.choose();
    expect(await files.open({ choice: 'choice-1', code })).toEqual({
      ok: false,
      refusal: { code: 'bundle_choice_gone' },
    });
  });

  it('is nowhere when nobody wants it or the stick is gone', async () => {
    path = null;
    expect(await files.save({ name: 'east', text })).toEqual({
      ok: true,
      value: { path: null, code: '' },
    });
    path = join(folder, 'stick', 'east.swb');
    expect(await files.save({ name: 'east', text })).toEqual({
      ok: false,
      refusal: { code: 'table_folder_gone' },
    });
    picked = null;
    expect(await files.choose()).toEqual({ ok: true, value: null });
  });
});
