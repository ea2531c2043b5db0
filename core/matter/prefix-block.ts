// A block for a second person of the same form: an heir, a guardian, the one who died. Its keys get a prefix, and so does
// everything in the block that speaks of them.
import type { Check, Condition } from './field';
import type { Block, BlockUse, WrittenField } from './written-pack';

type Rename = (name: string) => string;

function renamer(block: Block, prefix: string): Rename {
  const own = new Set(block.fields.map(({ key }) => key));
  return (name) => (own.has(name.split('/')[0] ?? '') ? prefix + name : name);
}

/** What is known of the resident only. */
const ofResident: ReadonlySet<string> = new Set(['register', 'earlier']);

/** A field of the block under its prefix. What the register and earlier cases know is of the resident, not of the other one. */
export function prefixed(field: WrittenField, block: Block, use: BlockUse): WrittenField {
  const { prefix, labelPrefix = '' } = use;
  const label = labelPrefix + field.label;
  if (prefix === undefined) return { ...field, label };
  const rename = renamer(block, prefix);
  const { when, compute, certType } = field;
  const own = Object.entries(field).filter(([name]) => !ofResident.has(name));
  return {
    ...(Object.fromEntries(own) as WrittenField),
    label,
    key: prefix + field.key,
    ...(when && { when: renamed(when, rename) }),
    ...(compute && { compute: { ...compute, from: compute.from.map(rename) } }),
    ...(certType !== undefined && { certType: rename(certType) }),
  };
}

/** A check of the block under its prefix. */
export function prefixedCheck(check: Check, block: Block, prefix: string | undefined): Check {
  if (prefix === undefined) return check;
  const rename = renamer(block, prefix);
  const { when, holds, each } = check;
  return {
    ...check,
    key: prefix + check.key,
    ...(when && { when: renamed(when, rename) }),
    ...(each !== undefined && { each: rename(each) }),
    holds: 'by' in holds ? { ...holds, from: holds.from.map(rename) } : renamed(holds, rename),
  };
}

function renamed(condition: Condition, rename: Rename): Condition {
  if ('and' in condition) return { and: condition.and.map((part) => renamed(part, rename)) };
  if ('or' in condition) return { or: condition.or.map((part) => renamed(part, rename)) };
  if ('not' in condition) return { not: renamed(condition.not, rename) };
  // Inside a row the names are those of its columns, which keep theirs.
  if ('rows' in condition) return { ...condition, rows: rename(condition.rows) };
  return { ...condition, field: rename(condition.field) };
}
