// Which house an address means. Addresses are written by hand: blanks, wide figures, 栋 or 幢 or 号楼, a unit, a room.
import type { Building, SketchDrawing } from './sketch';

export type FoundPlace = {
  readonly building: Building;
  readonly unit: number | null;
  /** From the room's number (`601` = sixth floor); 1 where it does not say. */
  readonly floor: number;
};

export type FindPlace = (address: string) => FoundPlace | null;

/** Null: no house of the map is meant, or two are equally. Whoever asks for many asks `placeFinder`. */
export const findPlace = (
  drawing: Pick<SketchDrawing, 'buildings'>,
  address: string,
): FoundPlace | null => placeFinder(drawing)(address);

/** The same of many addresses: the names of the houses are read once, and each address once. Without a drawing nothing is found. */
export function placeFinder(drawing: Pick<SketchDrawing, 'buildings'> | null): FindPlace {
  const names = (drawing?.buildings ?? []).flatMap((building) =>
    [building.name, ...building.aliases].map((name) => ({ building, name: plain(name) })),
  );
  const known = new Map<string, FoundPlace | null>();
  return (address) => {
    const found = known.get(address);
    if (found !== undefined) return found;
    const place = names.length === 0 ? null : placeAmong(names, plain(address));
    known.set(address, place);
    return place;
  };
}

type Named = { readonly building: Building; readonly name: string };

function placeAmong(names: readonly Named[], text: string): FoundPlace | null {
  let best: { readonly building: Building; readonly end: number; readonly size: number } | null =
    null;
  let isTie = false;
  for (const { building, name } of names) {
    const at = placeIn(text, name);
    if (at < 0) continue;
    const size = name.length;
    if (best && size === best.size && building !== best.building) isTie = true;
    if (best && size <= best.size) continue;
    best = { building, end: at + size, size };
    isTie = false;
  }
  if (!best || isTie) return null;
  return { building: best.building, ...roomOf(text.slice(best.end), best.building) };
}

/** Without blanks, figures narrow, and one word for `building`. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,，。、#·-]+/g, '')
    .replace(/(号楼|号院楼|栋|幢|座|(?<=\d)楼(?!\d?层))/g, '号楼')
    .toLowerCase();
}

/** Where the name stands as a whole: `5号楼` is not in `15号楼`. */
function placeIn(text: string, name: string): number {
  if (name === '') return -1;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + name.length] ?? '';
    const startsInside = isFigure(before) && isFigure(name[0] ?? '');
    const endsInside = isFigure(after) && isFigure(name.at(-1) ?? '');
    if (!startsInside && !endsInside) return at;
  }
  return -1;
}

const isFigure = (sign: string): boolean => /\d/.test(sign);

function roomOf(rest: string, { floors }: Building): { unit: number | null; floor: number } {
  const unit = /^(\d{1,2})(?:单元|门)/.exec(rest);
  const room = /(\d{3,4})(?:室|号|$|\D)/.exec(unit ? rest.slice(unit[0].length) : rest);
  const said = /(\d{1,2})(?:层|号?楼)/.exec(rest);
  const floor = room ? Math.floor(Number(room[1]) / 100) : Number(said?.[1] ?? 1);
  return { unit: unit ? Number(unit[1]) : null, floor: Math.min(Math.max(1, floor), floors) };
}
