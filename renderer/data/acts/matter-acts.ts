// Packs and calendars that the office brings in: read here in full before the machine keeps them, so that nothing broken ever lies
// among those that work.
import {
  nameOfMatterFile,
  readMatterFile,
  type MatterFile,
} from '../../../core/matter/read-matter-file';
import type { PackFault } from '../../../core/matter/pack-fault';
import { isPending } from '../../../core/case/apply-case';
import type { ChosenMatters, MatterKeepRefusal } from '../../../electron/contract/matters';
import { call } from '../../shell';
import { heldMatters, shelf, takeImported } from '../packs';
import { readable } from '../read';
import type { Session } from '../session';

export type Brought =
  | { readonly file: string; readonly kept: MatterFile }
  | { readonly file: string; readonly why: BroughtRefusal };

export type BroughtRefusal =
  | ChosenMatters['refused'][number]['fault']
  | MatterKeepRefusal
  /** One of this key and version is here: a change needs a new version. */
  | { readonly code: 'same_version'; readonly name: string; readonly version: number }
  | { readonly code: 'faults'; readonly faults: readonly PackFault[] };

/** Asks for files and keeps those that are good, one by one; null when nobody chose any. */
export async function bringMatters(): Promise<readonly Brought[] | null> {
  const chosen = await call('matters.choose', null);
  if (chosen === null) return null;
  const brought: Brought[] = chosen.refused.map(({ file, fault }) => ({ file, why: fault }));
  for (const { file, text } of chosen.files) brought.push(await bring(chosen.choice, file, text));
  return brought;
}

async function bring(choice: string, file: string, text: string): Promise<Brought> {
  const read = readText(text);
  if (!read.ok) return { file, why: { code: 'faults', faults: read.refusal } };
  const matter = read.value;
  const name = nameOfMatterFile(matter);
  if (matter.kind !== 'calendar' && heldMatters.some((one) => one.name === name)) {
    const { name: title, version } = matter.pack;
    return { file, why: { code: 'same_version', name: title, version } };
  }
  const kept = await call('matters.keep', { choice, file, name });
  if (!kept.ok) return { file, why: kept.refusal };
  takeImported(kept.value);
  return { file, kept: matter };
}

function readText(text: string): ReturnType<typeof readMatterFile> {
  try {
    return readMatterFile(JSON.parse(text), shelf);
  } catch {
    return { ok: false, refusal: [{ place: '', code: 'not_json', detail: '' }] };
  }
}

const pending = ['filling', 'to_be_completed', 'accepted', 'passed_on'] as const;

/** How many cases that are not over were opened under a pack. */
export async function openCasesUnder(
  { store }: Session,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<number> {
  const rows = await store.db.cases.where('state').anyOf(pending).toArray();
  const cases = await readable(store, 'case', rows);
  return cases.filter((c) => isPending(c) && c.matter === key && c.packVersion === version).length;
}

/** No new case is opened under it from now on. */
export async function takeOut(name: string): Promise<MatterKeepRefusal | null> {
  const removed = await call('matters.remove', { name });
  if (!removed.ok) return removed.refusal;
  takeImported(removed.value);
  return null;
}
