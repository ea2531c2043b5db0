// The archive: PDFs as they were made, sealed like everything that names a person, and for each one a note of how far it
// has got. The note is on the disk before the step that it allows, so a crash never hands a paper over twice.
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeDurably } from '../journal/disk';
import type { MachineSealer } from '../machine-key';
import { hashOf, sealedFiles } from '../sealed-files';

const note = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.int().min(1),
  bytes: z.int().min(1),
  /** For the system's print queue: what kind of paper it is, never whose. */
  title: z.string(),
  /** `handing`: the system may have it. */
  state: z.enum(['kept', 'handing', 'handed']),
});

export type Note = z.infer<typeof note>;

export type Archive = {
  readonly note: (id: string) => Promise<Note | null>;
  /** The PDF is on the disk when this resolves. Throws the system's error when the disk refuses. */
  readonly keep: (id: string, pdf: Buffer, facts: Pick<Note, 'pages' | 'title'>) => Promise<Note>;
  readonly mark: (id: string, known: Note, state: Note['state']) => Promise<void>;
  /** `gone`: no file, or sealed by a key that this machine has lost. `changed`: not the one that was kept. */
  readonly read: (id: string, sha256: string) => Promise<Buffer | 'gone' | 'changed'>;
};

/** PDFs in `<data>/archive`, one sealed file and one note each, named by a hash: an id must not choose a path. */
export function openArchive(data: string, sealer: MachineSealer): Archive {
  const folder = join(data, 'archive');
  const files = sealedFiles(sealer);
  const pathOf = (id: string, kind: 'pdf' | 'json'): string =>
    join(folder, `${hashOf(Buffer.from(id)).slice(0, 32)}.${kind}`);
  const write = async (id: string, known: Note): Promise<void> =>
    writeDurably(pathOf(id, 'json'), JSON.stringify(note.parse(known)), 0o600);
  return {
    note: async (id) => {
      const content = await readIfThere(pathOf(id, 'json'));
      return content === null ? null : noteIn(content);
    },
    keep: async (id, pdf, facts) => {
      const sha256 = await files.keep(pathOf(id, 'pdf'), pdf);
      const kept: Note = { ...facts, sha256, bytes: pdf.length, state: 'kept' };
      await write(id, kept);
      return kept;
    },
    mark: (id, known, state) => write(id, { ...known, state }),
    read: (id, sha256) => files.read(pathOf(id, 'pdf'), sha256),
  };
}

function noteIn(content: Buffer): Note | null {
  try {
    return note.parse(JSON.parse(content.toString('utf8')));
  } catch {
    return null;
  }
}
