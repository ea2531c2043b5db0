// What a city brings in lies on the disk word for word, survives a start, and is never overwritten or lost.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportedMatter } from '../../../electron/contract/matters';
import { openImportedMatters } from '../../../electron/matters/imported-matters';
import { freshFolder } from '../../support/fresh-folder';

let data = '';
let chosen: readonly string[] | null = null;
let told: (readonly ImportedMatter[])[] = [];

const open = () => {
  let names = 0;
  return openImportedMatters({
    data,
    pick: () => Promise.resolve(chosen),
    newName: () => `choice-${names++}`,
    changed: (matters) => told.push(matters),
  });
};

async function bring(name: string, content: string | Buffer): Promise<void> {
  chosen = [join(data, name)];
  await fs.writeFile(join(data, name), content);
}

beforeEach(async () => {
  data = await freshFolder();
  chosen = null;
  told = [];
});

describe('packs of the city', () => {
  it('are kept as they were, told to everybody, and are there at the next start', async () => {
    const matters = open();
    await bring('relief.json', '\uFEFF{"key":"relief"}');
    const choice = await matters.choose();
    expect(choice).toMatchObject({ files: [{ file: 'relief.json', text: '{"key":"relief"}' }] });
    const asked = { choice: choice?.choice ?? '', file: 'relief.json', name: 'relief@1' };
    const relief = { name: 'relief@1', file: 'relief.json', text: '{"key":"relief"}', gone: false };
    expect(await matters.keep(asked)).toEqual({ ok: true, value: [relief] });
    expect(told).toEqual([[relief]]);
    expect(open().read()).toEqual([relief]);
  });

  it('are not kept twice under one name; a calendar takes the place of the one before', async () => {
    const matters = open();
    await bring('a.json', '1');
    const choice = (await matters.choose())?.choice ?? '';
    const keep = (name: string) => matters.keep({ choice, file: 'a.json', name });
    expect(await keep('relief@1')).toMatchObject({ ok: true });
    expect(await keep('relief@1')).toEqual({ ok: false, refusal: { code: 'name_taken' } });
    expect(await keep('calendar-2027')).toMatchObject({ ok: true });
    expect(await keep('calendar-2027')).toMatchObject({ ok: true });
    expect(matters.read()).toHaveLength(2);
  });

  it('that are taken out stay readable', async () => {
    const matters = open();
    await bring('a.json', '1');
    const choice = (await matters.choose())?.choice ?? '';
    await matters.keep({ choice, file: 'a.json', name: 'relief@1' });
    await matters.remove('relief@1');
    await matters.remove('nobody@1');
    expect(open().read()).toEqual([{ name: 'relief@1', file: 'a.json', text: '1', gone: true }]);
  });

  it('are only taken from the choice that was made last', async () => {
    const matters = open();
    expect(await matters.choose()).toBeNull();
    await bring('a.json', '1');
    const first = (await matters.choose())?.choice ?? '';
    await matters.choose();
    expect(await matters.keep({ choice: first, file: 'a.json', name: 'relief@1' })).toEqual({
      ok: false,
      refusal: { code: 'choice_gone' },
    });
  });

  it('that are too large or gone are named', async () => {
    const matters = open();
    await bring('film.json', Buffer.alloc(2 * 1024 * 1024 + 1));
    chosen = [...(chosen ?? []), join(data, 'nowhere.json')];
    expect(await matters.choose()).toMatchObject({
      files: [],
      refused: [
        { file: 'film.json', fault: 'too_large' },
        { file: 'nowhere.json', fault: 'unreadable' },
      ],
    });
  });

  it('of a damaged file are left out, and the rest go on', async () => {
    const matters = open();
    await bring('a.json', '1');
    const choice = (await matters.choose())?.choice ?? '';
    await matters.keep({ choice, file: 'a.json', name: 'relief@1' });
    await fs.writeFile(join(data, 'matters/broken@1.json'), '{"file":');
    await fs.writeFile(join(data, 'matters/other@1.json'), '{"text":1}');
    expect(
      open()
        .read()
        .map(({ name }) => name),
    ).toEqual(['relief@1']);
  });
});
