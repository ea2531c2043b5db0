// Reads a pack from outside and says everything that is wrong with it, each fault with its place and reason,
// so that a city can mend its own file; a pack that passes cannot break a form.
import { refuse, type Result } from '../kit/result';
import type { EnquiryPack, MatterPack } from './definition';
import type { Field } from './field';
import { enquiryPackShape } from './enquiry-pack-shape';
import { expandPack } from './expand-pack';
import { duplicates, fieldsFaults } from './field-faults';
import type { PackFault } from './pack-fault';
import { packShape } from './pack-shape';
import { effectiveFaults, ruleFaults } from './rule-faults';
import type { Shelf, WrittenPack } from './written-pack';

/** A pack of a matter with cases, whole, or all its faults. The shape's first fault comes alone: the rest cannot be read. */
export function checkPack(json: unknown, shelf: Shelf): Result<MatterPack, readonly PackFault[]> {
  const place = packShape(json, 'pack');
  if (place !== null) return refuse([{ place, code: 'shape', detail: '' }]);
  const written = json as WrittenPack;
  const { pack, faults } = expandPack(written, shelf);
  const all = [
    ...faults,
    ...keyFaults(pack),
    ...listFaults(written),
    ...fieldsFaults(pack, (field) => placeOf(written, field)),
    ...ruleFaults(pack, shelf),
    ...withResultFaults(pack),
  ];
  return all.length > 0 ? refuse(all) : { ok: true, value: pack };
}

function listFaults({ lists = {} }: WrittenPack): readonly PackFault[] {
  return Object.entries(lists).flatMap(([name, list]) =>
    duplicates(
      `lists.${name}`,
      list.map(({ code }) => code),
    ),
  );
}

/** A paper that waits for an ending which no office can record is never printed. */
function withResultFaults({ withResult = [], endings }: MatterPack): readonly PackFault[] {
  const known = endings.map(({ code }) => code);
  return withResult.flatMap((paper, i) =>
    paper.endings
      .filter((ending) => !known.includes(ending))
      .map((detail) => ({ place: `withResult[${i}].endings`, code: 'unknown_code', detail })),
  );
}

/** Where the file has a field: one of a block is named alone. */
function placeOf({ fields }: WrittenPack, { key }: Field): string {
  const i = fields.findIndex((entry) => 'key' in entry && entry.key === key);
  return i < 0 ? `fields ${key}` : `fields[${i}] ${key}`;
}

function keyFaults(pack: MatterPack): readonly PackFault[] {
  const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  return [
    ...duplicates('fields', keys(pack.fields)),
    ...duplicates('checks', keys(pack.checks)),
    ...duplicates('papers', codes(pack.papers)),
    ...duplicates('steps', keys(pack.steps)),
    ...duplicates('questions', keys(pack.questions)),
    ...duplicates('declines', codes(pack.declines)),
    ...duplicates('endings', codes(pack.endings)),
    ...duplicates('reminders', keys(pack.reminders)),
    ...duplicates('rating.reasons', codes(pack.rating.reasons)),
  ];
}

/** A pack of questions without cases, or all its faults. */
export function checkEnquiryPack(json: unknown): Result<EnquiryPack, readonly PackFault[]> {
  const place = enquiryPackShape(json, 'pack');
  if (place !== null) return refuse([{ place, code: 'shape', detail: '' }]);
  const pack = json as EnquiryPack;
  const faults = [
    ...duplicates(
      'topics',
      pack.topics.map(({ code }) => code),
    ),
    ...duplicates(
      'topics.key',
      pack.topics.map(({ key }) => key),
    ),
    ...effectiveFaults(pack),
  ];
  return faults.length > 0 ? refuse(faults) : { ok: true, value: pack };
}
