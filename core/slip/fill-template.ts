// A template and what it is told become a document: conditions decided, lists unrolled, every placeholder in words.
// Nothing is guessed: data that does not fit is refused with its place, and no slip is half filled.
import { refuse, ok, type Result } from '../kit/result';
import { isRecord } from '../kit/shape';
import { dayOf, type Day } from '../kit/time';
import type { FieldValue } from '../case/case';
import { isTrue } from '../matter/condition';
import type { Condition, Values } from '../matter/field';
import { lastFour } from '../resident/mask';
import { dataFaults, isNothing, type DataFault } from './check-data';
import { cleanText } from './clean-text';
import type { Block, Document, Scale } from './document';
import { amountInCapitals, amountInFigures } from './in-words';
import { lineCode } from './line-code';
import type { SlipField, SlipTemplate, TemplateBlock } from './template';
import { toInstant, writeValue } from './write-value';

/** What a slip is told, by the keys of its template's fields. */
export type SlipData = Readonly<Record<string, unknown>>;

/**
 * Fills a checked template.
 * @param scale large print; without it, the template's own.
 * @returns the document, or everything in `data` that is missing, unknown or of the wrong kind.
 */
export function fillTemplate(
  template: SlipTemplate,
  data: SlipData,
  scale: Scale = template.scale,
): Result<Document, readonly DataFault[]> {
  const faults = dataFaults(template.fields, data);
  if (faults.length > 0) return refuse(faults);
  const at = data['issuedAt'];
  const scope: Scope = {
    fields: template.fields,
    data,
    seenFrom: dayOf(toInstant(at)),
  };
  return ok({
    template: template.key,
    version: template.version,
    ...(scale === 1 ? {} : { scale }),
    blocks: fillAll(template.blocks, scope),
  });
}

/** What names mean here: an entry of a list sees its own fields first, then those around it. */
type Scope = {
  readonly fields: readonly SlipField[];
  readonly data: SlipData;
  /** The day of the slip: a date of another year is named with its year. */
  readonly seenFrom: Day;
};

function fillAll(blocks: readonly TemplateBlock[], scope: Scope): readonly Block[] {
  return blocks.flatMap((block) =>
    (block.each === undefined ? [scope] : scopesOf(block.each, scope))
      .filter((inner) => isTrue(block.when, valuesOf(inner)))
      .flatMap((inner) => fill(block, inner)),
  );
}

/** `texts` are seen as `{item}`. */
function scopesOf(each: string, scope: Scope): readonly Scope[] {
  const field = scope.fields.find(({ key }) => key === each);
  const entries = scope.data[each];
  if (!field || !Array.isArray(entries)) return [];
  const own = entryFields(field);
  const shadowed = new Set(own.map(({ key }) => key));
  const fields = [...own, ...scope.fields.filter(({ key }) => !shadowed.has(key))];
  return entries.map((entry: unknown) => {
    const inner = field.type === 'texts' ? { item: entry } : isRecord(entry) ? entry : {};
    const outer = Object.entries(scope.data).filter(([key]) => !shadowed.has(key));
    return { ...scope, fields, data: { ...Object.fromEntries(outer), ...inner } };
  });
}

/** The fields that one entry of a list offers. */
export function entryFields(field: SlipField): readonly SlipField[] {
  return field.type === 'texts' ? [{ key: 'item', type: 'text' }] : (field.of ?? []);
}

/** For conditions: a list of entries counts as as many words. */
function valuesOf({ data }: Scope): Values {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      isNothing(value)
        ? null
        : Array.isArray(value)
          ? value.map(String)
          : isRecord(value)
            ? 'given'
            : (value as FieldValue),
    ]),
  );
}

function fill(block: TemplateBlock, scope: Scope): readonly Block[] {
  const say = (text: string): string => fillText(text, scope);
  const bare = withoutGuard(block);
  switch (bare.type) {
    case 'group':
      return fillAll(bare.blocks, scope);
    case 'part':
      throw new Error(`The part ${bare.part} was not put in`);
    case 'text':
      // A form may ask for more lines, each set by itself.
      return say(bare.text)
        .split('\n')
        .map((text) => ({ ...bare, text }));
    case 'banner':
      return [{ ...bare, text: say(bare.text) }];
    case 'pair':
      return [{ ...bare, label: say(bare.label), value: say(bare.value) }];
    case 'check':
      return [
        { ...bare, mark: markOf(bare.mark, scope), text: say(bare.text), note: say(bare.note) },
      ];
    case 'columns':
      return [{ ...bare, cells: bare.cells.map((cell) => ({ ...cell, text: say(cell.text) })) }];
    case 'amount':
      return amountBlock(bare.label, scope.data[bare.of]);
    case 'qr':
    case 'barcode':
      return [{ ...bare, data: lineCode(say(bare.data)) }];
    case 'signature':
    case 'box':
    case 'tear':
      return [{ ...bare, label: say(bare.label) }];
    case 'rule':
    case 'space':
      return [bare];
  }
}

const guards = new Set(['when', 'each']);

const withoutGuard = (block: TemplateBlock): TemplateBlock =>
  Object.fromEntries(Object.entries(block).filter(([name]) => !guards.has(name))) as TemplateBlock;

function markOf(mark: 'have' | 'lack' | Condition, scope: Scope): 'have' | 'lack' {
  if (typeof mark === 'string') return mark;
  return isTrue(mark, valuesOf(scope)) ? 'have' : 'lack';
}

function amountBlock(label: string, value: unknown): readonly Block[] {
  if (typeof value !== 'number') return [];
  const [figures, capitals] = [amountInFigures(value), amountInCapitals(value)];
  return [{ type: 'amount', label, figures, capitals }];
}

export const placeholder = /\{(\w+)(?:\|(\w+))?\}/g;

function fillText(text: string, scope: Scope): string {
  return text.replace(placeholder, (_whole, name: string, form?: string) => {
    const field = scope.fields.find(({ key }) => key === name);
    const value = scope.data[name];
    if (!field || isNothing(value)) return '';
    if (field.type === 'choice') return fillText(field.words?.[String(value)] ?? '', scope);
    const written = writeValue(field.type, value, form, scope.seenFrom);
    return field.type === 'text' || field.type === 'texts'
      ? keepLastFour(cleanText(written))
      : written;
  });
}

/** Identity numbers and accounts inside free text keep their last four: no template and no note brings more to paper. */
function keepLastFour(text: string): string {
  return text.replace(/\d(?:[ -]?\d){13,}[\dXx]?/g, (run) => `尾号 ${lastFour(run)}`);
}
