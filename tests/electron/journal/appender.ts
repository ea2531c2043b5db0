// A process that appends in a loop until it is killed, and says on stdout what was acknowledged: `n hash`.
import { writeSync } from 'node:fs';
import { openJournal } from '../../../electron/journal/journal';
import { ownEntry } from './entries';

const [data = '', sealedBytes = '200', segmentBytes = '200000', unsynced] = process.argv.slice(2);
// `unsynced` is the control: what the same power cut does to a journal that only writes.
const sync = unsynced ? { sync: () => Promise.resolve() } : {};
const journal = await openJournal({ data, segmentBytes: Number(segmentBytes), ...sync });
for (;;) {
  const { lastSeq, n } = journal.head();
  const entry = ownEntry(lastSeq + 1, 'x'.repeat(1 + (n % 7) * Number(sealedBytes)), 1 + (n % 3));
  const answer = await journal.append(journal.head(), entry);
  writeSync(1, answer.ok ? `${answer.value.n} ${answer.value.hash}\n` : `${answer.refusal.code}\n`);
  if (!answer.ok) break;
}
