// Puts shared blocks and lists into a form: after it every field says everything itself.
import type { Check, Choice, Condition, Field } from './field';
import type { PackFault } from './pack-fault';
import { fieldShape } from './field-shape';
import { prefixed, prefixedCheck } from './prefix-block';
import {
  isBlockUse,
  type Block,
  type BlockUse,
  type CodeList,
  type Shelf,
  type WrittenChoice,
  type WrittenEntry,
  type WrittenField,
} from './written-pack';

export type Expanded = {
  readonly fields: readonly Field[];
  /** Checks that came with blocks. */
  readonly checks: readonly Check[];
  readonly faults: readonly PackFault[];
};

type Around = {
  readonly shelf: Shelf;
  /** The pack's own lists before the shared ones. */
  readonly lists: readonly Pick<CodeList, 'key' | 'codes'>[];
  /** Key of the group whose columns these are. */
  readonly group?: string;
};

/** The fields of a form, or of a group's row, in order, with the checks of their blocks. */
export function expandFields(
  entries: readonly WrittenEntry[],
  around: Around,
  place: string,
): Expanded {
  const parts = entries.map((entry, i) => {
    return isBlockUse(entry)
      ? expandBlock(entry, around, `${place}[${i}] ${entry.block}`)
      : expandField(entry, around, `${place}[${i}] ${entry.key}`);
  });
  return {
    fields: parts.flatMap(({ fields }) => fields),
    checks: parts.flatMap(({ checks }) => checks),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

const only = (fault: PackFault): Expanded => ({ fields: [], checks: [], faults: [fault] });

function expandBlock(use: BlockUse, around: Around, place: string): Expanded {
  const block = around.shelf.blocks.find(
    ({ key, version }) => key === use.block && version === use.version,
  );
  if (!block) {
    return only({ place, code: 'unknown_block', detail: `${use.block} ${use.version}` });
  }
  const named = [...(use.only ?? []), ...(use.except ?? []), ...Object.keys(use.change ?? {})];
  const unknown = named.filter((name) => !block.fields.some(({ key }) => key === name));
  const fields = block.fields.filter(({ key }) => {
    return (use.only?.includes(key) ?? true) && use.except?.includes(key) !== true;
  });
  const parts = fields.map((field) => changed(field, use, around, block, place));
  return {
    fields: parts.flatMap((part) => part.fields),
    checks: [
      ...block.checks.map((check) => prefixedCheck(check, block, use.prefix)),
      ...parts.flatMap((part) => part.checks),
    ].map((check) => (around.group === undefined ? check : { ...check, each: around.group })),
    faults: [
      ...unknown.map((detail): PackFault => ({ place, code: 'unknown_field', detail })),
      ...parts.flatMap((part) => part.faults),
    ],
  };
}

/** One field of a block as this form wants it. */
function changed(
  field: WrittenField,
  use: BlockUse,
  around: Around,
  block: Block,
  place: string,
): Expanded {
  const own = prefixed(field, block, use);
  const change = use.change?.[field.key];
  const merged = change ? withChange(own, change) : own;
  // What a block says was read with the block; what a pack changes in it is not read yet.
  const broken = change ? fieldShape(merged, `${place}.change.${field.key}`) : null;
  if (broken !== null) return only({ place: broken, code: 'shape', detail: '' });
  const whole = merged as WrittenField;
  const when = both(use.when, whole.when);
  return expandField({ ...whole, ...(when && { when }) }, around, `${place}.${field.key}`);
}

const withChange = (field: WrittenField, change: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(
    Object.entries<unknown>({ ...field, ...change }).filter(([, value]) => value !== null),
  );

function both(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? { and: [a, b] } : (a ?? b);
}

function expandField(written: WrittenField, around: Around, place: string): Expanded {
  const { only: codes, columns, choices, register, ...rest } = written;
  const inner =
    columns && expandFields(columns, { ...around, group: written.key }, `${place}.columns`);
  const offered = choices ?? listOf(written, around);
  const faults: PackFault[] = [...(inner?.faults ?? [])];
  if (written.list !== undefined && offered === undefined) {
    faults.push({ place, code: 'unknown_list', detail: written.list });
  }
  const missing = codes?.filter((code) => !offered?.some((one) => one.code === code)) ?? [];
  faults.push(...missing.map((detail): PackFault => ({ place, code: 'unknown_code', detail })));
  const some = codes
    ? codes.flatMap((code) => offered?.find((one) => one.code === code) ?? [])
    : offered;
  const field: Field = {
    ...rest,
    step: written.step ?? 'form',
    required: written.required ?? (written.type !== 'computed' && written.at === undefined),
    why: written.why ?? '',
    ...(some && { choices: withKeys(some, written.type) }),
    ...(inner && { columns: inner.fields }),
    // A row is about somebody else than the resident whom the register knows here.
    ...(register !== undefined && around.group === undefined && { register }),
  };
  return { fields: [field], checks: inner?.checks ?? [], faults };
}

function listOf({ type, list }: WrittenField, { lists, shelf }: Around) {
  const name = list ?? (type === 'bool' ? 'yes-no' : undefined);
  return [...lists, ...shelf.lists].find(({ key }) => key === name)?.codes;
}

type Keyed = { readonly found?: readonly Choice[]; readonly pressed?: readonly Choice[] };

/** Long lists are offered by many packs: each is made once. */
const keyed = new WeakMap<readonly WrittenChoice[], Keyed>();

/** The figures of the keyboard in turn; long lists are found by their codes. */
function withKeys(choices: readonly WrittenChoice[], type: Field['type']): readonly Choice[] {
  const way = type === 'code' ? 'found' : 'pressed';
  const known = keyed.get(choices);
  const made =
    known?.[way] ??
    choices.map(({ code, label, key }, i) => {
      const figure = way === 'found' || i > 9 ? code : String((i + 1) % 10);
      return { code, label, key: key ?? figure };
    });
  keyed.set(choices, { ...known, [way]: made });
  return made;
}
