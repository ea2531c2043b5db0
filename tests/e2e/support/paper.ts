// What lies under the printer, read by somebody who knows ESC/POS and nothing of the product.
import type { Sheet } from '../../support/paper-decoder';
import type { PrinterEmulator } from '../../support/printer-emulator';
import { expect } from './station';

/** The one sheet that holds all these words: waits for it, and fails when there are two. */
export async function sheetWith(
  printer: PrinterEmulator,
  ...words: readonly string[]
): Promise<string> {
  const found = (): readonly string[] =>
    printer.sheets.map(wordsOn).filter((text) => words.every((word) => text.includes(word)));
  await expect.poll(() => found().length, { message: `paper with ${words.join(' ')}` }).toBe(1);
  return found()[0] ?? '';
}

/** The words of a sheet from top to bottom, a line for each, then what its code says: drawn type is read by eyes only. */
export function wordsOn({ texts, qr }: Sheet): string {
  const lines = new Map<number, string[]>();
  for (const { text, y } of texts) lines.set(y, [...(lines.get(y) ?? []), text]);
  const words = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.join(' '));
  return [...words, ...qr].join('\n');
}
