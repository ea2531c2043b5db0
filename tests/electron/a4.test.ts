// The archive of A4 sheets: kept before it is printed, handed over once, and never taken for something else.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createA4 } from '../../electron/a4/a4';
import { createClearCopies } from '../../electron/a4/clear-copies';
import type { HandedOver } from '../../electron/a4/hand-over';
import { openMachineKey } from '../../electron/machine-key';
import { noSystemStore } from '../../electron/vault/system-store';
import type { Document } from '../../core/slip/document';
import { freshFolder } from '../support/fresh-folder';

const document: Document = {
  template: 'acceptance_receipt',
  version: 1,
  blocks: [{ type: 'text', text: '受理回执', size: 48, bold: true }],
};
const pdf = Buffer.from('%PDF-1.4 王桂兰');

/** The room with a maker that gives the same PDF, and a system that answers as told. */
async function room(data: string, answer: HandedOver = { result: 'taken' }) {
  const handed: string[] = [];
  let made = 0;
  const a4 = createA4({
    data,
    sealer: await openMachineKey(data, noSystemStore),
    missing: (signs) => Promise.resolve(signs.filter((sign) => sign === '𱁬')),
    make: () => {
      made++;
      return Promise.resolve({ pdf, pages: 1 });
    },
    handOver: (given, { printer, title }) => {
      handed.push(`${printer ?? 'usual'} ${title} ${given.toString()}`);
      return Promise.resolve(answer);
    },
    copies: createClearCopies(data),
    printers: () => Promise.resolve([{ name: 'Office', label: 'Office' }]),
    chosen: () => null,
    show: async (path) => ((await fs.readFile(path)).equals(pdf) ? '' : 'another file'),
    askWhere: (name) => Promise.resolve(join(data, name)),
  });
  return { a4, handed, made: () => made };
}

const folderOf = (data: string): Promise<string[]> => fs.readdir(join(data, 'archive'));

describe('a sheet', () => {
  it('is on the disk, sealed, before the system gets exactly it', async () => {
    const data = await freshFolder();
    const { a4, handed } = await room(data);
    const kept = await a4.archive({ id: 's1', document });
    if (!kept.ok) throw new Error(kept.refusal.code);
    expect(handed).toEqual([]);
    for (const name of await folderOf(data))
      expect((await fs.readFile(join(data, 'archive', name))).includes('王桂兰')).toBe(false);
    expect(await a4.hand({ id: 's1', sha256: kept.value.sha256 })).toEqual({
      ok: true,
      value: null,
    });
    expect(handed).toEqual(['usual 受理回执 %PDF-1.4 王桂兰']);
  });

  it('is made once and handed over once, also after a restart', async () => {
    const data = await freshFolder();
    const first = await room(data);
    const kept = await first.a4.archive({ id: 's1', document });
    const second = await room(data);
    expect(await second.a4.archive({ id: 's1', document })).toEqual(kept);
    expect(second.made()).toBe(0);
    if (!kept.ok) throw new Error(kept.refusal.code);
    const { sha256 } = kept.value;
    expect(await second.a4.hand({ id: 's1', sha256 })).toMatchObject({ ok: true });
    const third = await room(data);
    expect(await third.a4.hand({ id: 's1', sha256 })).toMatchObject({ ok: true });
    expect(third.handed).toEqual([]);
  });

  it('of which a crash left it open whether the system has it, is asked about', async () => {
    const data = await freshFolder();
    const { a4 } = await room(data, { result: 'unsure' });
    const kept = await a4.archive({ id: 's1', document });
    if (!kept.ok) throw new Error(kept.refusal.code);
    const again = { id: 's1', sha256: kept.value.sha256 };
    expect(await a4.hand(again)).toEqual({ ok: false, refusal: { code: 'maybe_handed' } });
    const after = await room(data);
    expect(await after.a4.hand(again)).toEqual({ ok: false, refusal: { code: 'maybe_handed' } });
    expect(after.handed).toEqual([]);
  });

  it('that the system did not take can be handed over again', async () => {
    const data = await freshFolder();
    const { a4 } = await room(data, { result: 'refused', detail: 'stopped' });
    const kept = await a4.archive({ id: 's1', document });
    if (!kept.ok) throw new Error(kept.refusal.code);
    const again = { id: 's1', sha256: kept.value.sha256 };
    expect(await a4.hand(again)).toEqual({
      ok: false,
      refusal: { code: 'system_refused', detail: 'stopped' },
    });
    expect(await (await room(data)).a4.hand(again)).toMatchObject({ ok: true });
  });

  it('with a character that no font has is not made, and the character is named', async () => {
    const { a4, made } = await room(await freshFolder());
    const rare: Document = { ...document, blocks: [{ type: 'text', text: '王𱁬', size: 32 }] };
    expect(await a4.archive({ id: 's1', document: rare })).toEqual({
      ok: false,
      refusal: { code: 'glyph_missing', characters: '𱁬' },
    });
    expect(made()).toBe(0);
  });

  it('that was changed on the disk is neither shown, copied nor printed', async () => {
    const data = await freshFolder();
    const { a4, handed } = await room(data);
    const kept = await a4.archive({ id: 's1', document });
    if (!kept.ok) throw new Error(kept.refusal.code);
    const input = { id: 's1', sha256: kept.value.sha256 };
    expect(await a4.open(input)).toEqual({ ok: true, value: null });
    expect(await a4.save(input)).toEqual({ ok: true, value: { saved: true } });
    expect(await fs.readFile(join(data, '受理回执.pdf'))).toEqual(pdf);
    const sealed = (await folderOf(data)).find((name) => name.endsWith('.pdf')) ?? '';
    const file = join(data, 'archive', sealed);
    const bytes = await fs.readFile(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await fs.writeFile(file, bytes);
    const changed = { ok: false, refusal: { code: 'pdf_changed' } };
    expect(await a4.open(input)).toEqual(changed);
    expect(await a4.save(input)).toEqual(changed);
    expect(await a4.hand(input)).toEqual(changed);
    expect(handed).toEqual([]);
    await fs.rm(file);
    expect(await a4.open(input)).toEqual({ ok: false, refusal: { code: 'pdf_gone' } });
  });

  it('shown in clear is taken away at the end', async () => {
    const data = await freshFolder();
    const { a4 } = await room(data);
    const kept = await a4.archive({ id: 's1', document });
    if (!kept.ok) throw new Error(kept.refusal.code);
    await a4.open({ id: 's1', sha256: kept.value.sha256 });
    expect(await folderOf(data)).toContain('shown');
    await a4.close();
    expect(await folderOf(data)).not.toContain('shown');
  });

  it('on a disk that refuses is refused, and nothing is handed over', async () => {
    const data = await freshFolder();
    const { a4 } = await room(data);
    // A file where the folder should be: what a full or broken disk answers is an error of the same kind.
    await fs.writeFile(join(data, 'archive'), '');
    expect(await a4.archive({ id: 's1', document })).toMatchObject({
      ok: false,
      refusal: { code: 'archive_failed' },
    });
  });
});
