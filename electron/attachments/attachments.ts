// Pages of papers: found by the hash of their content, sealed, and durable before the event that names them is recorded.
// The same page twice is one file; a name on the disk says nothing of what is in it.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../../core/kit/result';
import type { ClearCopies } from '../a4/clear-copies';
import {
  mostAttachmentBytes,
  type AttachmentRefusal,
  type KeptAttachment,
} from '../contract/attachments';
import { errorCode, writeDurably } from '../journal/disk';
import type { MachineSealer } from '../machine-key';
import type { AttachmentsPort } from '../ports';
import { hashOf, sealedFiles } from '../sealed-files';

export type AttachmentsOptions = {
  readonly data: string;
  readonly sealer: MachineSealer;
  readonly copies: ClearCopies;
  /** Opens a file with the program that the system has for it; gives what went wrong, or nothing. */
  readonly show: (path: string) => Promise<string>;
};

type Answer<T> = Promise<Result<T, AttachmentRefusal>>;

/** Files in `<data>/attachments/<two figures>/<hash>`. */
export function openAttachments({
  data,
  sealer,
  copies,
  show,
}: AttachmentsOptions): AttachmentsPort {
  const files = sealedFiles(sealer);
  const leaving = openLeaving(join(data, 'attachments', 'leaving'));
  const pathOf = (sha256: string): string =>
    join(data, 'attachments', sha256.slice(0, 2), sha256.slice(2));
  const read = async (sha256: string): Answer<Buffer> => {
    const content = await files.read(pathOf(sha256), sha256);
    return typeof content === 'string' ? refuse({ code: `attachment_${content}` }) : ok(content);
  };
  return {
    keep: ({ content }) =>
      guarded(async (): Answer<KeptAttachment> => {
        if (content.length > mostAttachmentBytes)
          return refuse({ code: 'attachment_too_large', most: mostAttachmentBytes });
        if (kindOf(content) === null) return refuse({ code: 'attachment_kind' });
        const plain = Buffer.from(content);
        const sha256 = hashOf(plain);
        // What lies there whole already is not written again.
        const known = await files.read(pathOf(sha256), sha256);
        if (typeof known === 'string') await files.keep(pathOf(sha256), plain);
        // Whoever keeps it anew wants it to stay, whatever was taken off before.
        await leaving.drop(sha256);
        return ok({ sha256, bytes: plain.length });
      }),
    read: ({ sha256 }) =>
      guarded(async () => {
        const content = await read(sha256);
        return content.ok ? ok({ content: new Uint8Array(content.value) }) : content;
      }),
    open: ({ sha256 }) =>
      guarded(async () => {
        const content = await read(sha256);
        if (!content.ok) return content;
        const name = `${sha256.slice(0, 16)}.${kindOf(content.value) ?? 'bin'}`;
        const detail = await show(await copies.lay(name, content.value));
        return detail === '' ? ok(null) : refuse({ code: 'no_viewer', detail });
      }),
    leave: ({ sha256 }) =>
      guarded(async () => {
        await leaving.put(sha256);
        return ok(null);
      }),
    leaving: () => leaving.all(),
    settle: ({ sha256, stays }) =>
      guarded(async () => {
        const isLeaving = (await leaving.all()).includes(sha256);
        if (isLeaving && !stays) await rm(pathOf(sha256), { force: true });
        await leaving.drop(sha256);
        return ok({ isGone: isLeaving && !stays });
      }),
  };
}

/**
 * Pages that are about to be taken off: noted before the event is recorded, so that a machine that dies in between finds them
 * again and asks whether anything still speaks of them.
 */
function openLeaving(folder: string) {
  return {
    put: async (sha256: string): Promise<void> => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeDurably(join(folder, sha256), '', 0o600);
    },
    drop: (sha256: string): Promise<void> => rm(join(folder, sha256), { force: true }),
    all: async (): Promise<readonly string[]> => {
      const names = await readdir(folder).catch(() => []);
      return names.filter((name) => /^[0-9a-f]{64}$/.test(name));
    },
  };
}

/** By the first bytes, whatever the page says that it is. */
function kindOf(content: Uint8Array): 'jpg' | 'pdf' | null {
  if (content[0] === 0xff && content[1] === 0xd8 && content[2] === 0xff) return 'jpg';
  return Buffer.from(content.subarray(0, 5)).toString('latin1') === '%PDF-' ? 'pdf' : null;
}

/** The disk's refusals as answers; everything else is a bug and throws. */
export async function guarded<T>(work: () => Answer<T>): Answer<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse({ code: 'attachment_disk', detail: errorCode(error) });
  }
}
