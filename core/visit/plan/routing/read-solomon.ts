// The text format of the public instances of Solomon and of Gehring and Homberger.
import { ok, refuse, type Result } from '../../../kit/result';
import type { Site } from './routing-problem';

export type SolomonFile = {
  readonly name: string;
  readonly vehicles: number;
  readonly capacity: number;
  /** The depot first. */
  readonly sites: readonly Site[];
  /** The file's own numbers, in the order of `sites`. */
  readonly numbers: readonly number[];
};

export type SolomonFault =
  | { readonly code: 'no_vehicle_line' }
  | { readonly code: 'no_depot' }
  | { readonly code: 'broken_line'; readonly line: number; readonly text: string }
  | { readonly code: 'twice'; readonly line: number; readonly number: number };

export function readSolomon(text: string): Result<SolomonFile, SolomonFault> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const numbersOf = (line: string) => (line ? line.split(/\s+/).map(Number) : []);
  const fleetAt = lines.findIndex(
    (line, at) => at > 0 && /^\d+\s+\d+(\.\d+)?$/.test(line) && numbersOf(line).length === 2,
  );
  if (fleetAt < 0) return refuse({ code: 'no_vehicle_line' });
  const [vehicles = 0, capacity = 0] = numbersOf(lines[fleetAt] ?? '');
  const sites: Site[] = [];
  const numbers: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (at <= fleetAt || !/^[-\d]/.test(line)) continue;
    const values = numbersOf(line);
    if (values.length < 7 || values.some((value) => !Number.isFinite(value)))
      return refuse({ code: 'broken_line', line: at + 1, text: line });
    const [number = 0, x = 0, y = 0, demand = 0, ready = 0, due = 0, service = 0] = values;
    if (numbers.includes(number)) return refuse({ code: 'twice', line: at + 1, number });
    sites.push({ x, y, demand, ready, due, service });
    numbers.push(number);
  }
  if (!sites.length) return refuse({ code: 'no_depot' });
  return ok({ name: lines.find(Boolean) ?? '', vehicles, capacity, sites, numbers });
}
