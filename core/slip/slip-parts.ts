// Parts that every slip has: the mark of a copy on top, who gave the paper, the code for a scanner, and "keep this slip".
import type { Block } from './document';
import { slipWords } from './words';

/** Nothing on an original; a heavy banner with its number on every further copy. */
export function copyMark(copy: number): readonly Block[] {
  return copy > 0 ? [{ type: 'banner', text: slipWords.copy(copy) }] : [];
}

export function masthead(street: string, community: string): readonly Block[] {
  return [
    { type: 'text', text: `${street} · ${community}`, size: 28, align: 'center' },
    { type: 'text', text: slipWords.senior_window, size: 28, align: 'center' },
    { type: 'space', dots: 8 },
  ];
}

export function title(text: string): Block {
  return { type: 'text', text, size: 48, bold: true, align: 'center' };
}

export function keepBlocks(): readonly Block[] {
  return [
    {
      type: 'text',
      text: `${slipWords.keep} · ${slipWords.free}`,
      size: 28,
      bold: true,
      align: 'center',
    },
  ];
}

/**
 * What a QR holds: short, and only of the 45 characters that a QR packs tightly, so that its dots stay large.
 * Never a name or an identity number: the code finds the record, it does not tell it.
 */
export function lineCode(kind: 'C' | 'T' | 'V', ...parts: readonly string[]): string {
  return ['SW1', kind, ...parts]
    .join('/')
    .toUpperCase()
    .replace(/[^0-9A-Z$%*+\-./: ]/g, '-');
}
