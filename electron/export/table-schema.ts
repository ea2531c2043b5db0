// A table that leaves as a file: its words, and a name for the file.
import { z } from 'zod';
import type { TableRequest } from '../contract/tables';

const title = z.string().max(200);

export const table: z.ZodType<TableRequest> = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  // A name and no path: the place is chosen in the system's own window.
  name: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u),
  tables: z
    .array(
      z.strictObject({
        name: title,
        columns: z
          .array(
            z.strictObject({
              title,
              kind: z.enum(['text', 'count', 'rate', 'duration', 'distance']),
            }),
          )
          .min(1)
          .max(100),
        rows: z
          .array(z.array(z.union([z.string().max(2_000), z.number(), z.null()])).max(100))
          .max(10_000),
      }),
    )
    .min(1)
    .max(20),
});
