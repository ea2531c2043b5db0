// The shape of an application form on its way to the PDF maker, as everything that a page sends is looked at first.
import { z } from 'zod';
import type { FormSheet } from '../../core/slip/form/form-sheet';
import { formKinds } from '../../core/slip/slip';

const text = z.string().max(4_000);
const texts = z.array(text).max(40);
const widths = z.array(z.number().positive().max(1_000)).max(40);

const value = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('words'), text }),
  z.strictObject({
    type: z.literal('ticks'),
    options: z.array(z.strictObject({ text, on: z.boolean() })).max(40),
  }),
  z.strictObject({
    type: z.literal('pictures'),
    names: z.array(z.string().regex(/^[\w.:-]{1,200}$/)).max(40),
    text,
  }),
]);

const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('form_title'),
    mark: text,
    title: text,
    qr: z.string().min(1).max(1_000),
    facts: texts,
  }),
  z.strictObject({ type: z.literal('form_band'), text }),
  z.strictObject({ type: z.literal('form_copy'), text }),
  z.strictObject({
    type: z.literal('form_row'),
    cells: z
      .array(z.strictObject({ label: text, value }))
      .min(1)
      .max(2),
  }),
  z.strictObject({ type: z.literal('form_head'), cells: texts, widths }),
  z.strictObject({ type: z.literal('form_line'), cells: texts, widths }),
  z.strictObject({ type: z.literal('form_words'), texts }),
  z.strictObject({
    type: z.literal('form_opinion'),
    label: text,
    result: value,
    text,
    signer: text,
    seal: text,
    date: text,
  }),
  z.strictObject({
    type: z.literal('form_signature'),
    texts,
    label: text,
    note: text,
    strokes: z.array(z.array(z.number()).max(20_000)).max(2_000),
    width: z.number().positive().max(100_000),
    height: z.number().positive().max(100_000),
    date: text,
  }),
]);

/** 2,000 rows are some eighty pages: no case has more. */
export const formSheet: z.ZodType<FormSheet> = z.strictObject({
  template: z.enum(formKinds),
  version: z.int().min(0),
  isLarge: z.boolean(),
  title: text,
  running: text,
  form: z.array(block).max(2_000),
});
