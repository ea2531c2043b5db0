// The shape of a template, by hand and strictly: a word that nothing knows is a slip of the pen, not a wish for later.
// What it means is checked in check-template.ts.
import {
  amount,
  count,
  isRecord,
  key,
  list,
  matching,
  object,
  oneOf,
  optional,
  text,
  truth,
  type Shape,
} from '../kit/shape';
import { condition } from '../matter/condition-shape';
import { scales, textSizes } from './document';
import { templateKinds } from './slip';
import type { SlipCommon, SlipField, TemplateBlock } from './template';

/** All of these and nothing else. */
const exactly =
  (shapes: Readonly<Record<string, Shape<unknown>>>): Shape<unknown> =>
  (value, path) => {
    if (!isRecord(value)) return path;
    const strange = Object.keys(value).find((name) => !Object.hasOwn(shapes, name));
    if (strange !== undefined) return `${path}.${strange}`;
    for (const [name, shape] of Object.entries(shapes)) {
      const broken = shape(value[name], `${path}.${name}`);
      if (broken !== null) return broken;
    }
    return null;
  };

const name = matching(/^[a-zA-Z]\w{0,60}$/);

const words: Shape<unknown> = (value, path) => {
  if (!isRecord(value) || Object.keys(value).length === 0) return path;
  for (const [code, said] of Object.entries(value)) {
    const broken = key(said, `${path}.${code}`);
    if (broken !== null) return broken;
  }
  return null;
};

const field: Shape<SlipField> = (value, path) =>
  exactly({
    key: name,
    type: oneOf(
      ...(['text', 'number', 'amount', 'day', 'time', 'span', 'instant', 'phone'] as const),
      ...(['number_code', 'tail', 'truth', 'choice', 'texts', 'list'] as const),
    ),
    optional: optional(truth),
    words: optional(words),
    of: optional(list(field)),
    sample: () => null,
  })(value, path);

const guard = { when: optional(condition), each: optional(name) };
const align = optional(oneOf('left', 'center', 'right'));
const how = optional(oneOf('auto', 'native', 'raster'));
const set = { size: oneOf(...textSizes), bold: optional(truth) };
const said = text(500);

const mark: Shape<unknown> = (value, path) =>
  value === 'have' || value === 'lack' ? null : condition(value, path);

const cell = exactly({
  text: said,
  align,
  width: (value, path) => (typeof value === 'number' && value > 0 ? amount(value, path) : path),
});

/** Two to four: more is not legible on paper as wide as a hand. */
const cells: Shape<unknown> = (value, path) =>
  Array.isArray(value) && value.length >= 2 ? list(cell, 4)(value, path) : path;

const blocks: Shape<readonly TemplateBlock[]> = (value, path) => list(block, 200)(value, path);

const blockShapes: Readonly<
  Record<TemplateBlock['type'], Readonly<Record<string, Shape<unknown>>>>
> = {
  text: { text: said, align, ...set },
  pair: { label: said, value: said, ...set },
  check: { mark, text: said, note: said },
  columns: { cells, ...set },
  amount: { label: said, of: name },
  rule: {},
  space: { dots: count },
  qr: { data: key, how },
  barcode: { data: key, how },
  signature: { label: said },
  box: { label: said },
  tear: { label: said },
  banner: { text: said },
  group: { blocks },
  part: { part: name },
};

const block: Shape<TemplateBlock> = (value, path) => {
  const type = isRecord(value) ? value['type'] : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(blockShapes, type)) return `${path}.type`;
  return exactly({ type: key, ...guard, ...blockShapes[type as TemplateBlock['type']] })(
    value,
    path,
  );
};

/** Of a file in resources/slips, before its parts are put in. */
export const templateShape: Shape<unknown> = exactly({
  key: oneOf(...templateKinds),
  number: count,
  name: key,
  version: count,
  paper: oneOf('thermal'),
  scale: oneOf(...scales),
  fields: list(field),
  blocks,
});

const parts: Shape<SlipCommon['parts']> = (value, path) => {
  if (!isRecord(value)) return path;
  for (const [part, content] of Object.entries(value)) {
    const broken = blocks(content, `${path}.${part}`);
    if (broken !== null) return broken;
  }
  return null;
};

/** Of resources/slips/common.json. */
export const commonShape: Shape<SlipCommon> = object<SlipCommon>({ fields: list(field), parts });
