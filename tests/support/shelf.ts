// The shared blocks and lists as they travel with the application.
import fs from 'node:fs';
import { join } from 'node:path';
import { readShelf } from '../../core/matter/shelf';

const folder = (path: string) =>
  fs
    .readdirSync(join(import.meta.dirname, '../../resources', path))
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      file,
      json: JSON.parse(
        fs.readFileSync(join(import.meta.dirname, '../../resources', path, file), 'utf8'),
      ) as unknown,
    }));

export const shelfRead = readShelf({ blocks: folder('matters/blocks'), lists: folder('codes') });

export const { shelf } = shelfRead;

/** All packs that travel with the application. */
export const packFiles = folder('matters');
