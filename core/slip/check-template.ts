// Reads a template from outside and says everything that is wrong with it, each fault with its place and reason; a
// template that passes can be filled with any data that fits its fields.
import { refuse, ok, type Result } from '../kit/result';
import { fieldsOf } from '../matter/condition';
import type { Condition } from '../matter/field';
import { dataFaults } from './check-data';
import { entryFields, placeholder } from './fill-template';
import { sampleOf } from './sample-of';
import type { SlipCommon, SlipField, SlipTemplate, TemplateBlock, TemplateFault } from './template';
import { commonShape, templateShape } from './template-shape';
import { formsOf } from './write-value';

type Checked<T> = Result<T, readonly TemplateFault[]>;

/** The fields and parts that all slips share. Parts are checked where they are used. */
export function checkCommon(json: unknown): Checked<SlipCommon> {
  const place = commonShape(json, 'common');
  if (place !== null) return refuse([{ place, code: 'shape', detail: '' }]);
  const common = json as SlipCommon;
  // Every slip has a day of its own: from it a date of another year is told.
  return common.fields.some(({ key, type }) => key === 'issuedAt' && type === 'instant')
    ? ok(common)
    : refuse([{ place: 'common.fields', code: 'unknown_field', detail: 'issuedAt' }]);
}

/** A template with the common fields and its parts put in, or all its faults. A fault of its shape comes alone. */
export function checkTemplate(json: unknown, common: SlipCommon): Checked<SlipTemplate> {
  const broken = templateShape(json, 'template');
  if (broken !== null) return refuse([{ place: broken, code: 'shape', detail: '' }]);
  const own = json as SlipTemplate;
  const template: SlipTemplate = {
    ...own,
    fields: [...common.fields, ...own.fields],
    blocks: withParts(own.blocks, common),
  };
  const faults = [
    ...unknownParts(own.blocks, common, 'blocks'),
    ...fieldFaults(template.fields, 'fields'),
    ...template.blocks.flatMap((block, i) =>
      blockFaults(block, template.fields, `blocks[${i}] ${block.type}`),
    ),
  ];
  if (faults.length > 0) return refuse(faults);
  const samples = dataFaults(template.fields, sampleOf(template));
  return samples.length > 0
    ? refuse(
        samples.map(({ place, wants }) => ({
          place: `sample ${place}`,
          code: 'bad_sample',
          detail: wants,
        })),
      )
    : ok(template);
}

/** Each part's blocks in its place; the guard of the place holds for all of them. */
function withParts(blocks: readonly TemplateBlock[], common: SlipCommon): readonly TemplateBlock[] {
  return blocks.map((block): TemplateBlock => {
    if (block.type === 'group') return { ...block, blocks: withParts(block.blocks, common) };
    if (block.type !== 'part') return block;
    const { part, ...guard } = block;
    return { ...guard, type: 'group', blocks: common.parts[part] ?? [] };
  });
}

function unknownParts(
  blocks: readonly TemplateBlock[],
  common: SlipCommon,
  place: string,
): readonly TemplateFault[] {
  return blocks.flatMap((block, i) => {
    const at = `${place}[${i}]`;
    if (block.type === 'group') return unknownParts(block.blocks, common, `${at}.blocks`);
    if (block.type !== 'part' || Object.hasOwn(common.parts, block.part)) return [];
    return [{ place: at, code: 'unknown_part', detail: block.part }];
  });
}

function fieldFaults(fields: readonly SlipField[], place: string): readonly TemplateFault[] {
  return fields.flatMap((field, i): readonly TemplateFault[] => {
    const at = `${place} ${field.key}`;
    const twice = fields.findIndex(({ key }) => key === field.key) < i;
    const fault = (detail: string): TemplateFault => ({ place: at, code: 'shape', detail });
    return [
      ...(twice ? [{ place: at, code: 'duplicate', detail: field.key } as const] : []),
      ...((field.type === 'choice') !== (field.words !== undefined) ? [fault('words')] : []),
      ...((field.type === 'list') !== (field.of !== undefined) ? [fault('of')] : []),
      ...Object.entries(field.words ?? {}).flatMap(([code, words]) =>
        textFaults(
          words,
          fields.filter(({ type }) => type !== 'choice'),
          `${at}.words.${code}`,
        ),
      ),
      ...(field.of ? fieldFaults(field.of, `${at}.of`) : []),
    ];
  });
}

function blockFaults(
  block: TemplateBlock,
  around: readonly SlipField[],
  place: string,
): readonly TemplateFault[] {
  const list = around.find(({ key }) => key === block.each);
  const isList = list?.type === 'list' || list?.type === 'texts';
  const fields = list ? [...entryFields(list), ...around] : around;
  return [
    ...(block.each === undefined || isList
      ? []
      : [{ place: `${place}.each`, code: 'not_a_list', detail: block.each } as const]),
    ...conditionFaults(block.when, fields, `${place}.when`),
    ...(block.type === 'check' && typeof block.mark !== 'string'
      ? conditionFaults(block.mark, fields, `${place}.mark`)
      : []),
    ...(block.type === 'amount' && !fields.some((f) => f.key === block.of && f.type === 'amount')
      ? [{ place: `${place}.of`, code: 'unknown_field', detail: block.of } as const]
      : []),
    ...textsOf(block).flatMap(([name, text]) => textFaults(text, fields, `${place}.${name}`)),
    ...(block.type === 'group'
      ? block.blocks.flatMap((inner, i) =>
          blockFaults(inner, fields, `${place}.blocks[${i}] ${inner.type}`),
        )
      : []),
  ];
}

/** Every text of a block that may hold placeholders, with the name of its property. */
function textsOf(block: TemplateBlock): readonly (readonly [string, string])[] {
  switch (block.type) {
    case 'text':
    case 'banner':
      return [['text', block.text]];
    case 'pair':
      return [
        ['label', block.label],
        ['value', block.value],
      ];
    case 'check':
      return [
        ['text', block.text],
        ['note', block.note],
      ];
    case 'columns':
      return block.cells.map(({ text }, i) => [`cells[${i}]`, text]);
    case 'qr':
    case 'barcode':
      return [['data', block.data]];
    case 'signature':
    case 'box':
    case 'tear':
      return [['label', block.label]];
    case 'amount':
    case 'rule':
    case 'space':
    case 'group':
    case 'part':
      return [];
  }
}

function textFaults(
  text: string,
  fields: readonly SlipField[],
  place: string,
): readonly TemplateFault[] {
  const faults = [...text.matchAll(placeholder)].flatMap(
    ([, name = '', form]): readonly TemplateFault[] => {
      const field = fields.find(({ key }) => key === name);
      if (!field) return [{ place, code: 'unknown_field', detail: name }];
      if (formsOf(field.type).length === 0) return [{ place, code: 'not_a_list', detail: name }];
      if (form === undefined || formsOf(field.type).includes(form)) return [];
      return [{ place, code: 'unknown_format', detail: `${name}|${form}` }];
    },
  );
  return /[{}]/.test(text.replace(placeholder, ''))
    ? [...faults, { place, code: 'brace', detail: text }]
    : faults;
}

function conditionFaults(
  condition: Condition | undefined,
  fields: readonly SlipField[],
  place: string,
): readonly TemplateFault[] {
  const unknown = fieldsOf(condition)
    .filter((name) => !fields.some(({ key }) => key === name))
    .map((detail): TemplateFault => ({ place, code: 'unknown_field', detail }));
  const codes = codesOf(condition)
    .filter(([name, code]) => {
      const words = fields.find(({ key }) => key === name)?.words;
      return words !== undefined && !Object.hasOwn(words, String(code));
    })
    .map(([name, code]): TemplateFault => ({
      place,
      code: 'unknown_code',
      detail: `${name} = ${String(code)}`,
    }));
  return [...unknown, ...codes];
}

/** The codes that a condition waits for, each with its field. */
function codesOf(condition: Condition | undefined): readonly (readonly [string, unknown])[] {
  if (!condition) return [];
  if ('and' in condition) return condition.and.flatMap(codesOf);
  if ('or' in condition) return condition.or.flatMap(codesOf);
  if ('not' in condition) return codesOf(condition.not);
  if ('in' in condition) return condition.in.map((code) => [condition.field, code]);
  return 'equals' in condition ? [[condition.field, condition.equals]] : [];
}
