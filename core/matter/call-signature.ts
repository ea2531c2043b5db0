// What a named function of packs reads and takes: one line beside each function, so that a pack is checked before it is used.
import { isDay } from '../kit/day';
import { isSpan } from '../kit/span';
import type { Call, Settings } from './field';
import type { PackFault } from './pack-fault';

type SettingKind = 'number' | 'numbers' | 'span' | 'text';

export type Signature = {
  /** Fewest and most answers that it reads. */
  readonly reads: readonly [number, number];
  /** What it must be given. */
  readonly needs?: Readonly<Record<string, SettingKind>>;
  /** What it may be given. */
  readonly takes?: Readonly<Record<string, SettingKind>>;
  /** One setting for each code of the answer that it reads. */
  readonly byCode?: 'day' | 'value';
};

/** What is wrong with a call by the function's signature. Whether its fields exist is checked elsewhere. */
export function callFaults(
  { from, with: given }: Call,
  signature: Signature,
  place: string,
): readonly PackFault[] {
  const { reads, needs = {}, takes = {}, byCode } = signature;
  const [fewest, most] = reads;
  const wrongCount = from.length < fewest || from.length > most;
  const known = { ...needs, ...takes };
  const names = [...Object.keys(needs), ...Object.keys(given)];
  const bad = [...new Set(names)].filter((name) => !fits(given, name, known[name], byCode));
  return [
    ...(wrongCount
      ? [{ place: `${place}.from`, code: 'wrong_call', detail: readsText(reads) }]
      : []),
    ...bad.map((detail) => ({ place: `${place}.with`, code: 'wrong_call', detail })),
  ] as readonly PackFault[];
}

const readsText = ([fewest, most]: Signature['reads']): string =>
  fewest === most ? String(fewest) : `${fewest}–${most === Infinity ? '' : most}`;

function fits(
  given: Settings,
  name: string,
  kind: SettingKind | undefined,
  byCode: Signature['byCode'],
): boolean {
  const value = given[name];
  if (kind === undefined) return byCode !== undefined && fitsCode(value, byCode);
  if (kind === 'numbers') return Array.isArray(value) && value.length > 0;
  if (kind === 'span') return typeof value === 'string' && isSpan(value);
  return kind === 'number' ? typeof value === 'number' : value !== undefined;
}

function fitsCode(value: Settings[string] | undefined, kind: 'day' | 'value'): boolean {
  if (kind === 'value') return typeof value === 'number' || typeof value === 'string';
  return typeof value === 'string' && (value === 'long-term' || isSpan(value) || isDay(value));
}
