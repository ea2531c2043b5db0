// The matter packs and calendars of this machine: those that travel with the application, and those that the city brought in.
// A bad one is refused with place and reason, and the rest go on working.
import { dayOf, type Day } from '../../core/kit/time';
import { isInEffect, type EnquiryPack, type MatterPack } from '../../core/matter/definition';
import type { PackFault } from '../../core/matter/pack-fault';
import {
  nameOfMatterFile,
  readMatterFile,
  type MatterFile,
} from '../../core/matter/read-matter-file';
import { readShelf } from '../../core/matter/shelf';
import type { Calendar } from '../../core/matter/working-day';
import { likelyDays } from '../../core/queue/clock';
import type { ImportedMatter } from '../../electron/contract/matters';
import { now } from './mint';

const packFiles = import.meta.glob<unknown>('../../resources/matters/*.json', {
  eager: true,
  import: 'default',
});
const blockFiles = import.meta.glob<unknown>('../../resources/matters/blocks/*.json', {
  eager: true,
  import: 'default',
});
const listFiles = import.meta.glob<unknown>('../../resources/codes/*.json', {
  eager: true,
  import: 'default',
});
const calendarFiles = import.meta.glob<Calendar>('../../resources/calendars/*.json', {
  eager: true,
  import: 'default',
});

const named = (files: Readonly<Record<string, unknown>>) =>
  Object.entries(files).map(([path, json]) => ({
    file: path.slice(path.lastIndexOf('/') + 1),
    json,
  }));

const shelfRead = readShelf({ blocks: named(blockFiles), lists: named(listFiles) });

/** What packs may call by name here. */
export const { shelf } = shelfRead;

type Refused = { readonly file: string; readonly faults: readonly PackFault[] };

/** One matter's pack as it lies here. */
export type HeldMatter = {
  readonly name: string;
  readonly file: string;
  readonly matter: MatterFile;
  readonly from: 'shipped' | 'imported';
  /** Taken out: only read for the cases that were opened under it. */
  readonly gone: boolean;
};

const shippedCalendars: readonly Calendar[] = Object.values(calendarFiles);
const shipped: HeldMatter[] = [];
const shippedRefused: Refused[] = [...shelfRead.refused];

/** Every rule of forty packs is checked, which no window's first picture waits for: once, when they are first taken in. */
function readShipped(): void {
  if (shipped.length > 0) return;
  for (const { file, json } of named(packFiles)) {
    const read = readMatterFile(json, shelf);
    if (!read.ok) shippedRefused.push({ file, faults: read.refusal });
    else {
      const name = nameOfMatterFile(read.value);
      shipped.push({ name, file, matter: counting(read.value), from: 'shipped', gone: false });
    }
  }
}

type CaseOf = { readonly matter: string; readonly packVersion: number };

// The lists below are filled before a session begins (`imported-matters.ts`), and anew, in place, whenever the city brings
// something in: whoever asks again sees it.
const packs: MatterPack[] = [];
const open: MatterPack[] = [];
const enquiryPacks: EnquiryPack[] = [];
const years: Calendar[] = [];
const refused: Refused[] = [];
const held: HeldMatter[] = [];

/** The lists of working days, by year; one that the city brought in stands in the place of ours. */
export const calendars: readonly Calendar[] = years;

/** Every version of every matter that is known here. */
export const matterPacks: readonly MatterPack[] = packs;

export const enquiries: readonly EnquiryPack[] = enquiryPacks;

/** Packs that were refused when loaded, for the office. */
export const refusedPacks: readonly Refused[] = refused;

/** Everything that is here, for the office. */
export const heldMatters: readonly HeldMatter[] = held;

/** Takes in what the city brought, beside what travels with the application. */
export function takeImported(imported: readonly ImportedMatter[]): void {
  readShipped();
  const read = imported.map(({ name, file, text, gone }) => ({
    name,
    file,
    gone,
    ...readText(text),
  }));
  const good = read.flatMap(({ name, file, gone, result }): readonly HeldMatter[] => {
    return result.ok
      ? [{ name, file, gone, matter: counting(result.value), from: 'imported' }]
      : [];
  });
  const names = new Set(shipped.map(({ name }) => name));
  refill(held, [...shipped, ...good.filter(({ name }) => !names.has(name))]);
  refill(refused, [
    ...shippedRefused,
    ...read.flatMap(({ file, result }) => (result.ok ? [] : [{ file, faults: result.refusal }])),
  ]);
  const matters = held.flatMap(({ matter, gone }) =>
    matter.kind === 'matter' ? [{ pack: matter.pack, gone }] : [],
  );
  refill(
    packs,
    matters.map(({ pack }) => pack),
  );
  refill(
    open,
    matters.flatMap(({ pack, gone }) => (gone ? [] : [pack])),
  );
  const here = held.filter(({ gone }) => !gone).map(({ matter }) => matter);
  refill(
    enquiryPacks,
    here.flatMap((matter) => (matter.kind === 'enquiry' ? [matter.pack] : [])),
  );
  const brought = here.flatMap((matter) => (matter.kind === 'calendar' ? [matter.calendar] : []));
  const own = new Set(brought.map(({ year }) => year));
  refill(years, [...shippedCalendars.filter(({ year }) => !own.has(year)), ...brought]);
}

/** A pack counts working days by the lists of this machine, whichever they become. */
const counting = (matter: MatterFile): MatterFile =>
  matter.kind === 'matter' ? { ...matter, pack: { ...matter.pack, calendars } } : matter;

/** In which days a machine may begin that was never used before. */
export const likely = likelyDays(shippedCalendars);

function readText(text: string): { readonly result: ReturnType<typeof readMatterFile> } {
  try {
    return { result: readMatterFile(JSON.parse(text), shelf) };
  } catch {
    return {
      result: { ok: false, refusal: [{ place: '', code: 'not_json', detail: '' }] },
    };
  }
}

function refill<T>(list: T[], entries: readonly T[]): void {
  list.splice(0, list.length, ...entries);
}

/** The pack that a case was opened under; null where a city's own did not come to this machine. */
export function packHere({ matter, packVersion }: CaseOf): MatterPack | null {
  return packs.find(({ key, version }) => key === matter && version === packVersion) ?? null;
}

/** As `packHere`. Throws when this machine does not have it: what is done needs its rules. */
export function packFor(key: string, version: number): MatterPack {
  const pack = packHere({ matter: key, packVersion: version });
  if (!pack) throw new Error(`No pack ${key} version ${version}`);
  return pack;
}

/** `高龄津贴`, by its newest version; also for a pack that is not here any more. */
export function matterName(matter: string): string {
  return newestOf(packs.filter(({ key }) => key === matter))?.name ?? matter;
}

/** The matters that may be begun on a day: of each the newest version in effect, in the order of the catalogue. */
export function mattersOn(day: Day): readonly MatterPack[] {
  const keys = [...new Set(open.map(({ key }) => key))];
  return keys
    .flatMap((key) => newestOf(open.filter((one) => one.key === key && isInEffect(one, day))) ?? [])
    .sort((a, b) => (a.number ?? 99) - (b.number ?? 99) || (a.key < b.key ? -1 : 1));
}

/** The matters that may not be begun on a day: of each the version that comes next, else the one that ended last. */
export function mattersNotOn(day: Day): readonly MatterPack[] {
  const begun = new Set(mattersOn(day).map(({ key }) => key));
  const keys = [...new Set(open.map(({ key }) => key))].filter((key) => !begun.has(key));
  return keys.flatMap((key) => {
    const versions = open.filter((one) => one.key === key);
    const coming = versions.filter(({ effective }) => effective.from > day);
    return (
      coming.toSorted((a, b) => (a.effective.from < b.effective.from ? -1 : 1))[0] ??
      newestOf(versions) ??
      []
    );
  });
}

/** `困难救助`; null for a category that the list does not name. */
export function categoryName(category: string | undefined): string | null {
  const list = shelf.lists.find(({ key }) => key === 'matter-category');
  return list?.codes.find(({ code }) => code === category)?.label ?? null;
}

/** Codes of the categories, in their order. */
export const categories: readonly string[] =
  shelf.lists.find(({ key }) => key === 'matter-category')?.codes.map(({ code }) => code) ?? [];

/** The version that a case is opened under today; where none is in effect, the newest one, and the decision says why not. */
export function newestPack(key: string): MatterPack {
  const versions = open.filter((one) => one.key === key);
  const today = dayOf(now());
  const pack = newestOf(versions.filter((one) => isInEffect(one, today))) ?? newestOf(versions);
  if (!pack) throw new Error(`No pack ${key}`);
  return pack;
}

const newestOf = (versions: readonly MatterPack[]): MatterPack | undefined =>
  versions.toSorted((a, b) => b.version - a.version)[0];
