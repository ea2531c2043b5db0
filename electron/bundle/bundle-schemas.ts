// What a page may send about bundles.
import { z } from 'zod';
import type { CallName, Calls } from '../contract/calls';
import { mostBundleBytes } from './seal-bundle';

export const bundleSchemas = {
  'bundle.save': z.strictObject({
    // A name and no path: the place is chosen in the system's own window.
    name: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u),
    text: z.string().min(1).max(mostBundleBytes),
  }),
  'bundle.choose': z.null(),
  'bundle.open': z.strictObject({
    choice: z.string().min(1).max(128),
    code: z.string().min(1).max(100),
  }),
} satisfies { readonly [N in Extract<CallName, `bundle.${string}`>]: z.ZodType<Calls[N]['in']> };
