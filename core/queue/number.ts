// The number on paper: letter of the series, with a window's own letter where it was cut off (`AC001`), and at least three digits. It grows past 999 rather than begin again.
import type { Service } from '../station/station';

/** `A`, 17 → `A017`; `A`, 1000 → `A1000`. */
export function formatNumber(series: string, serial: number): string {
  return series + String(serial).padStart(3, '0');
}

/** What a person typed (`a17`, `Ａ０１７`, `A 017`) as series and serial; undefined when it is no ticket number. */
export function parseNumber(
  text: string,
): { readonly series: string; readonly serial: number } | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const [, series, digits] = /^([A-Z]{1,2})(\d{1,6})$/.exec(plain) ?? [];
  const serial = Number(digits);
  return series !== undefined && serial > 0 ? { series, serial } : undefined;
}

/** The serial after the latest one that was given out; it jumps over those kept for writing by hand. */
export function nextSerial({ handwritten }: Pick<Service, 'handwritten'>, last: number): number {
  const serial = last + 1;
  if (!handwritten || serial < handwritten.from || serial > handwritten.to) return serial;
  return handwritten.to + 1;
}
