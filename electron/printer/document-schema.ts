// A slip as a page sends it: words and what they mean, never bytes for a printer.
import { z } from 'zod';
import { scales, textSizes, type Document } from '../../core/slip/document';
import { count, id } from '../schema-parts';

const text = z.string().max(4_000);
const size = z.literal(textSizes);
const bold = z.boolean().exactOptional();
const align = z.enum(['left', 'center', 'right']).exactOptional();
const how = z.enum(['auto', 'native', 'raster']).exactOptional();
const cell = z.strictObject({ text, width: z.number().positive().max(1_000), align });

const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text,
    size,
    bold,
    align,
  }),
  z.strictObject({ type: z.literal('pair'), label: text, value: text, size, bold }),
  z.strictObject({ type: z.literal('check'), mark: z.enum(['have', 'lack']), text, note: text }),
  z.strictObject({ type: z.literal('rule') }),
  z.strictObject({ type: z.literal('space'), dots: z.int().min(0).max(2_000) }),
  z.strictObject({
    type: z.literal('columns'),
    cells: z.array(cell).min(2).max(4),
    size,
    bold,
  }),
  z.strictObject({ type: z.literal('amount'), label: text, figures: text, capitals: text }),
  z.strictObject({ type: z.literal('qr'), data: z.string().min(1).max(1_000), how }),
  z.strictObject({
    type: z.literal('barcode'),
    data: z.string().regex(/^[\x20-\x7e]{1,80}$/),
    how,
  }),
  z.strictObject({ type: z.literal('box'), label: text }),
  z.strictObject({ type: z.literal('signature'), label: text }),
  z.strictObject({ type: z.literal('tear'), label: text }),
  z.strictObject({ type: z.literal('banner'), text }),
]);

export const document: z.ZodType<Document> = z.strictObject({
  template: id,
  version: count,
  scale: z.literal(scales).exactOptional(),
  blocks: z.array(block).max(500),
});
