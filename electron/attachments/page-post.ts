// Pages on their way to the hub and from it, apart from the events that name them. What was taken here is noted before it is kept,
// with the life of the hub's data that has it: a hub that was restored from a copy gets it again. Events never wait for it.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../../core/kit/result';
import { pagePieceBytes } from '../../core/sync/wire';
import type { AttachmentRefusal } from '../contract/attachments';
import type { HubTrouble } from '../contract/hub';
import { errorCode, writeDurably } from '../journal/disk';
import type { AttachmentsPort, HubPort, PagePostPort } from '../ports';
import { hashOf } from '../sealed-files';
import { guarded } from './attachments';
import { openPage, pageName, sealPage } from './sealed-page';

export type PagePostOptions = {
  readonly data: string;
  readonly onDisk: AttachmentsPort;
  readonly hub: Pick<HubPort, 'sendPiece' | 'readPiece'>;
};

/** Notes in `<data>/pages`: one file a page, which holds the epoch of the hub that has it. */
export function openPagePost({ data, onDisk, hub }: PagePostOptions): PagePostPort {
  const notes = openNotes(join(data, 'pages'));
  const bring = (sha256: string) => bringPage({ onDisk, hub }, sha256);
  return {
    keep: (input) =>
      guarded(async () => {
        const sha256 = hashOf(input.content);
        await notes.put(sha256, '');
        const kept = await onDisk.keep(input);
        if (!kept.ok) await notes.drop(sha256);
        return kept;
      }),
    read: async (input) => {
      const read = await onDisk.read(input);
      if (read.ok || read.refusal.code !== 'attachment_gone') return read;
      const brought = await bring(input.sha256);
      return brought.ok ? onDisk.read(input) : brought;
    },
    open: async (input) => {
      const opened = await onDisk.open(input);
      if (opened.ok || opened.refusal.code !== 'attachment_gone') return opened;
      const brought = await bring(input.sha256);
      return brought.ok ? onDisk.open(input) : brought;
    },
    leave: (input) => onDisk.leave(input),
    leaving: () => onDisk.leaving(),
    settle: async (input) => {
      const settled = await onDisk.settle(input);
      if (!settled.ok) return settled;
      // What is deleted here is not sent any more. Of what stays the hub may have been told that it goes: it is asked once more.
      if (settled.value.isGone) await notes.drop(input.sha256);
      else if (input.stays) await notes.put(input.sha256, '');
      return settled;
    },
    send: ({ epoch }) => sendNext({ notes, onDisk, hub }, epoch),
  };
}

async function sendNext(
  { notes, onDisk, hub }: Pick<PagePostOptions, 'onDisk' | 'hub'> & { readonly notes: Notes },
  epoch: string,
): ReturnType<PagePostPort['send']> {
  try {
    const waiting = await notes.without(epoch);
    const [sha256] = waiting;
    if (sha256 === undefined) return ok({ left: 0 });
    const page = await onDisk.read({ sha256 });
    // Never kept, lost or damaged since: there is nothing to send, and whoever looks at the page is told so.
    if (!page.ok) await notes.drop(sha256);
    else {
      const sent = await sendPage(hub, sha256, Buffer.from(page.value.content));
      if (!sent.ok) return sent;
      await notes.put(sha256, epoch);
    }
    return ok({ left: waiting.length - 1 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // The disk does not take the note: it is sent once more another time.
    return refuse({ code: 'away', detail: errorCode(error) });
  }
}

/** As often as one page may come to another sum on the hub before the line is called broken. */
const mostTries = 2;

/** From where the hub stands, piece by piece. */
async function sendPage(
  hub: PagePostOptions['hub'],
  sha256: string,
  plain: Buffer,
): Promise<Result<null, HubTrouble>> {
  const sealed = sealPage(plain);
  const about = { total: sealed.length, digest: hashOf(sealed) };
  let offset = 0;
  // The first question carries nothing: what another counter sent already is not sent again.
  let piece = '';
  for (let turned = 0; turned <= mostTries;) {
    const answer = await hub.sendPiece(pageName(sha256), { ...about, offset, piece });
    if (!answer.ok) return answer;
    const { have, isWhole } = answer.value;
    if (isWhole) return ok(null);
    if (have >= about.total) break;
    if (piece !== '' && have <= offset) turned += 1;
    offset = have;
    piece = sealed.subarray(offset, offset + pagePieceBytes).toString('base64');
  }
  return refuse({ code: 'nonsense', detail: 'page' });
}

/** Asks the hub for a page of another machine, and keeps it here. */
async function bringPage(
  { onDisk, hub }: Pick<PagePostOptions, 'onDisk' | 'hub'>,
  sha256: string,
): Promise<Result<null, AttachmentRefusal>> {
  const pieces: Buffer[] = [];
  for (let has = 0; ;) {
    const answer = await hub.readPiece(pageName(sha256), has);
    if (!answer.ok)
      return refuse({
        code: answer.refusal.code === 'not_enrolled' ? 'attachment_gone' : 'attachment_away',
      });
    const { total } = answer.value;
    if (total === null) return refuse({ code: 'attachment_waits' });
    const piece = Buffer.from(answer.value.piece, 'base64');
    pieces.push(piece);
    has += piece.length;
    if (has > total || piece.length === 0) return refuse({ code: 'attachment_changed' });
    if (has === total) break;
  }
  const plain = openPage(sha256, Buffer.concat(pieces));
  if (plain === null) return refuse({ code: 'attachment_changed' });
  const kept = await onDisk.keep({ content: plain });
  return kept.ok ? ok(null) : kept;
}

type Notes = {
  readonly put: (sha256: string, epoch: string) => Promise<void>;
  readonly drop: (sha256: string) => Promise<void>;
  /** Hashes of the pages that the hub of this epoch does not have. */
  readonly without: (epoch: string) => Promise<readonly string[]>;
};

/** Read once; from then on memory says the same as the disk. */
function openNotes(folder: string): Notes {
  let read: Promise<Map<string, string>> | undefined;
  const known = (): Promise<Map<string, string>> => (read ??= readNotes(folder));
  return {
    put: async (sha256, epoch) => {
      const notes = await known();
      if (notes.get(sha256) === epoch) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeDurably(join(folder, sha256), epoch, 0o600);
      notes.set(sha256, epoch);
    },
    drop: async (sha256) => {
      const notes = await known();
      await rm(join(folder, sha256), { force: true });
      notes.delete(sha256);
    },
    without: async (epoch) =>
      [...(await known())].filter(([, has]) => has !== epoch).map(([sha256]) => sha256),
  };
}

async function readNotes(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const hashes = names.filter((name) => /^[0-9a-f]{64}$/.test(name));
  const notes = hashes.map(
    async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(notes));
}
