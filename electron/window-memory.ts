// Where each window stood and which were open, so that a machine comes back as it was left. Losing this file loses nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Role } from '../core/station/station';
import { writeDurably } from './journal/disk';
import { oneAtATime } from './journal/one-at-a-time';
import { boardIdSchema, roleSchema } from './station/station-schema';

/** A role has one window; of boards there is one for each of the machine's, the first under the role's own name. */
export type WindowName = Role | `board:${string}`;

const furtherBoard = z
  .templateLiteral(['board:', boardIdSchema])
  .transform((name): WindowName => name);
export const windowNameSchema: z.ZodType<WindowName> = z.union([roleSchema, furtherBoard]);

const bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
});
const memory = z.object({
  open: z.array(windowNameSchema).catch([]),
  bounds: z.partialRecord(z.string(), bounds).catch({}),
});

export type Bounds = z.infer<typeof bounds>;

export type WindowMemory = {
  readonly open: () => readonly WindowName[];
  readonly boundsOf: (role: string) => Bounds | undefined;
  readonly setOpen: (names: readonly WindowName[]) => void;
  readonly setBounds: (role: string, bounds: Bounds) => void;
};

/** Reads `windows.json` in the data folder; a missing or broken one counts as empty. Read once, before the first window. */
export function openWindowMemory(data: string, failed: (error: unknown) => void): WindowMemory {
  const file = join(data, 'windows.json');
  let kept = read(file);
  const alone = oneAtATime();
  const keep = (next: typeof kept): void => {
    kept = next;
    alone(() => writeDurably(file, JSON.stringify(kept))).catch(failed);
  };
  return {
    open: () => kept.open,
    boundsOf: (role) => kept.bounds[role],
    setOpen: (names) => keep({ ...kept, open: [...names] }),
    setBounds: (role, next) => keep({ ...kept, bounds: { ...kept.bounds, [role]: next } }),
  };
}

function read(file: string): z.infer<typeof memory> {
  try {
    return memory.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { open: [], bounds: {} };
  }
}
