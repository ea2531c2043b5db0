// Entries as pages send them, and a journal in a folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalEntry, JournalLine } from '../../../electron/contract/journal';
import { openJournal, type Journal, type JournalOptions } from '../../../electron/journal/journal';

export const ownEntry = (seq: number, sealed = 'a1.1.iv.text', count = 1): JournalEntry => ({
  type: 'own',
  events: Array.from({ length: count }, (_, index) => ({
    id: `event-${seq + index}`,
    device: 'device-1',
    seq: seq + index,
    group: `group-${seq}`,
    entity: 'ticket',
    entityId: `ticket-${seq}`,
    kind: 'ticket.called',
    srv: null,
    sealed,
  })),
});

export const ackedEntry = (seq: number): JournalEntry => ({
  type: 'acked',
  results: [{ seq, srv: seq, outcome: 'applied', reason: null }],
  epoch: 'epoch-1',
});

/** Appends after the present head; throws where the journal refuses. */
export const appendNext = async (journal: Journal, entry: JournalEntry): Promise<void> => {
  const answer = await journal.append(journal.head(), entry);
  if (!answer.ok) throw new Error(answer.refusal.code);
};

export const fill = async (journal: Journal, count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) {
    await appendNext(journal, ownEntry(journal.head().lastSeq + 1));
  }
};

/** Every line, in pages; stops at damage. */
export const readAll = async (journal: Journal, limit = 100): Promise<JournalLine[]> => {
  const lines: JournalLine[] = [];
  for (;;) {
    const page = await journal.read(lines.length + 1, limit);
    lines.push(...page.lines);
    if (page.broken || lines.length >= page.head.n) return lines;
  }
};

const opened: Journal[] = [];

/** Opens a journal that `inFolder` closes. */
export const openedJournal = async (options: JournalOptions): Promise<Journal> => {
  const journal = await openJournal(options);
  opened.push(journal);
  return journal;
};

export const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'silver-window-'));
  try {
    await work(folder);
  } finally {
    await Promise.all(opened.splice(0).map((journal) => journal.close()));
    await rm(folder, { recursive: true, force: true });
  }
};
