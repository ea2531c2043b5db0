// Logs written as LevelDB's own writer writes them, byte by byte, and the folder of a store round them.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { maskedCrc32c } from '../../../electron/store-guard/crc32c';
import { levelDbFolder } from '../../../electron/store-guard/store-files';

const blockBytes = 32_768;

/** The bytes of a log with these records, and the offset behind each. */
export const logOf = (records: readonly Buffer[]): { bytes: Buffer; ends: number[] } => {
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let length = 0;
  const put = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const record of records) {
    let rest = record;
    let begin = true;
    do {
      const left = blockBytes - (length % blockBytes);
      if (left < 7) put(Buffer.alloc(left));
      const room = blockBytes - (length % blockBytes) - 7;
      const data = rest.subarray(0, room);
      rest = rest.subarray(data.length);
      const end = rest.length === 0;
      put(pieceOf(begin ? (end ? 1 : 2) : end ? 4 : 3, data));
      begin = false;
    } while (rest.length > 0);
    ends.push(length);
  }
  return { bytes: Buffer.concat(parts), ends };
};

const pieceOf = (type: number, data: Buffer): Buffer => {
  const header = Buffer.alloc(7);
  header.writeUInt32LE(maskedCrc32c(Buffer.concat([Buffer.of(type), data])), 0);
  header.writeUInt16LE(data.length, 4);
  header.writeUInt8(type, 6);
  return Buffer.concat([header, data]);
};

export const record = (length: number, fill = 'r'): Buffer => Buffer.alloc(length, fill);

/** A store with one table, a manifest and a log, in a data folder. */
export const makeStore = async (data: string, log: Buffer): Promise<string> => {
  const folder = levelDbFolder(data);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'CURRENT'), 'MANIFEST-000001\n');
  await writeFile(join(folder, 'MANIFEST-000001'), logOf([record(60)]).bytes);
  await writeFile(join(folder, '000003.log'), log);
  await writeFile(join(folder, '000005.ldb'), Buffer.alloc(100_000, 't'));
  await writeFile(join(folder, 'LOCK'), '');
  await writeFile(join(folder, 'LOG'), 'a diary');
  const blobs = join(data, 'IndexedDB', 'app_counter_0.indexeddb.blob', '1', '00');
  await mkdir(blobs, { recursive: true });
  await writeFile(join(blobs, '1'), Buffer.alloc(70_000, 'b'));
  return folder;
};
