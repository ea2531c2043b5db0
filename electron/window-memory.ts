// Where each window stood and which were open, so that a machine comes back as it was left. Losing this file loses nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Role } from '../core/station/station';
import { writeDurably } from './journal/disk';
import { oneAtATime } from './journal/one-at-a-time';
import { roleSchema } from './station/station-schema';

const bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
});
const memory = z.object({
  open: z.array(roleSchema).catch([]),
  bounds: z.partialRecord(z.string(), bounds).catch({}),
});

export type Bounds = z.infer<typeof bounds>;

export type WindowMemory = {
  readonly open: () => readonly Role[];
  readonly boundsOf: (role: string) => Bounds | undefined;
  readonly setOpen: (roles: readonly Role[]) => void;
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
    setOpen: (roles) => keep({ ...kept, open: [...roles] }),
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
