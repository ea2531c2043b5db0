// What a page may send about packs and calendars that a city brings in.
import { z } from 'zod';
import type { CallName, Calls } from '../contract/calls';
import { matterName } from './imported-matters';

const name = z.string().regex(matterName);

export const mattersSchemas = {
  'matters.read': z.null(),
  'matters.choose': z.null(),
  'matters.keep': z.strictObject({
    choice: z.string().min(1).max(128),
    file: z.string().min(1).max(300),
    name,
  }),
  'matters.remove': z.strictObject({ name }),
} satisfies { readonly [N in Extract<CallName, `matters.${string}`>]: z.ZodType<Calls[N]['in']> };
