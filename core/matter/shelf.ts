// What packs call by name: shared blocks, lists of codes and what is usual. Files that are no such thing are named and left out;
// packs that need them are then refused by themselves.
import type { Shape } from '../kit/shape';
import type { PackFault } from './pack-fault';
import { blockShape, codeListShape } from './field-shape';
import { defaultsShape } from './pack-shape';
import type { Shelf } from './written-pack';

export type NamedFile = { readonly file: string; readonly json: unknown };

export type FileFaults = { readonly file: string; readonly faults: readonly PackFault[] };

/** `blocks` hold one file `defaults.json` beside the blocks. Throws without it: it travels with the application. */
export function readShelf(files: {
  readonly blocks: readonly NamedFile[];
  readonly lists: readonly NamedFile[];
}): { readonly shelf: Shelf; readonly refused: readonly FileFaults[] } {
  const refused: FileFaults[] = [];
  const keep = <T>(all: readonly NamedFile[], shape: Shape<T>): readonly T[] =>
    all.flatMap(({ file, json }) => {
      const place = shape(json, file);
      if (place === null) return [json as T];
      refused.push({ file, faults: [{ place, code: 'shape', detail: '' }] });
      return [];
    });
  const isDefaults = ({ file }: NamedFile) => file === 'defaults.json';
  const [defaults] = keep(files.blocks.filter(isDefaults), defaultsShape);
  if (!defaults) throw new Error('No defaults for matter packs');
  const blocks = keep(
    files.blocks.filter((file) => !isDefaults(file)),
    blockShape,
  );
  return {
    shelf: { blocks, lists: keep(files.lists, codeListShape), defaults },
    refused,
  };
}
