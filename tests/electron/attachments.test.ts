// Pages on the disk: sealed, one file for one content, and what is lost or damaged is an answer and never a crash.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClearCopies } from '../../electron/a4/clear-copies';
import { openAttachments } from '../../electron/attachments/attachments';
import { mostAttachmentBytes } from '../../electron/contract/attachments';
import { openMachineKey } from '../../electron/machine-key';
import { noSystemStore } from '../../electron/vault/system-store';
import { freshFolder } from '../support/fresh-folder';

const page = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(500).fill(7)]);

describe('attachments', () => {
  let data: string;
  const open = async (shown: string[] = []) =>
    openAttachments({
      data,
      sealer: await openMachineKey(data, noSystemStore),
      copies: createClearCopies(data),
      show: (path) => {
        shown.push(path);
        return Promise.resolve('');
      },
    });
  beforeEach(async () => {
    data = await freshFolder();
  });
  const fileOf = (sha256: string) => join(data, 'attachments', sha256.slice(0, 2), sha256.slice(2));
  const kept = async () => {
    const answer = await (await open()).keep({ content: page });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };

  it('are found by their content, after a restart too, and lie sealed', async () => {
    const { sha256, bytes } = await kept();
    expect(bytes).toBe(page.length);
    expect(await kept()).toEqual({ sha256, bytes });
    expect(await readdir(join(data, 'attachments', sha256.slice(0, 2)))).toHaveLength(1);
    expect((await readFile(fileOf(sha256))).includes(Buffer.from(page))).toBe(false);
    const read = await (await open()).read({ sha256 });
    expect(read).toEqual({ ok: true, value: { content: page } });
  });

  it('are deleted once they left, and never while something speaks of them', async () => {
    const { sha256 } = await kept();
    const attachments = await open();
    const settle = (stays: boolean) => attachments.settle({ sha256, stays });
    // Nobody took it off: nothing is deleted by a word alone.
    expect(await settle(false)).toEqual({ ok: true, value: { isGone: false } });
    await attachments.leave({ sha256 });
    expect(await settle(true)).toEqual({ ok: true, value: { isGone: false } });
    expect((await attachments.read({ sha256 })).ok).toBe(true);
    await attachments.leave({ sha256 });
    expect(await settle(false)).toEqual({ ok: true, value: { isGone: true } });
    expect(await readdir(join(data, 'attachments', sha256.slice(0, 2)))).toEqual([]);
    expect(await attachments.leaving()).toEqual([]);
  });

  it('are remembered as leaving over a crash, and stay when somebody takes them in again', async () => {
    const { sha256 } = await kept();
    await (await open()).leave({ sha256 });
    const restarted = await open();
    expect(await restarted.leaving()).toEqual([sha256]);
    await kept();
    expect(await restarted.leaving()).toEqual([]);
    expect(await restarted.settle({ sha256, stays: false })).toEqual({
      ok: true,
      value: { isGone: false },
    });
  });

  it('say what is lost, what is damaged, and mend what is taken in again', async () => {
    const { sha256 } = await kept();
    await writeFile(fileOf(sha256), 'torn');
    const attachments = await open();
    expect(await attachments.read({ sha256 })).toMatchObject({
      refusal: { code: 'attachment_changed' },
    });
    await kept();
    expect((await attachments.read({ sha256 })).ok).toBe(true);
    await rm(fileOf(sha256));
    expect(await attachments.read({ sha256 })).toMatchObject({
      refusal: { code: 'attachment_gone' },
    });
  });

  it('are neither too large nor of another kind', async () => {
    const attachments = await open();
    expect(
      await attachments.keep({ content: new Uint8Array(mostAttachmentBytes + 1) }),
    ).toMatchObject({ refusal: { code: 'attachment_too_large' } });
    expect(await attachments.keep({ content: Uint8Array.from([1, 2, 3]) })).toMatchObject({
      refusal: { code: 'attachment_kind' },
    });
  });

  it('refuse in words where the disk does', async () => {
    await writeFile(join(data, 'attachments'), 'a file where the folder would be');
    expect(await (await open()).keep({ content: page })).toMatchObject({
      refusal: { code: 'attachment_disk' },
    });
    await rm(join(data, 'attachments'));
    await mkdir(join(data, 'attachments'));
    expect((await (await open()).keep({ content: page })).ok).toBe(true);
  });

  it('are opened elsewhere as a copy by a name that says nothing', async () => {
    const { sha256 } = await kept();
    const shown: string[] = [];
    expect((await (await open(shown)).open({ sha256 })).ok).toBe(true);
    expect(shown[0]?.endsWith(`${sha256.slice(0, 16)}.jpg`)).toBe(true);
  });
});
