// An application form as meaning: ruled rows, tables, ticks, opinion boxes and the signature. Only A4 sheets have room for it.
import type { Stroke } from '../../case/case';
import type { FormKind } from '../slip';

/** What stands in a cell: words, or every choice with those that were taken. */
export type FormValue =
  | { readonly type: 'words'; readonly text: string }
  | {
      readonly type: 'ticks';
      readonly options: readonly { readonly text: string; readonly on: boolean }[];
    }
  /** Pictures by the hash of their content; the words stand beside them, and alone where none can be shown. */
  | { readonly type: 'pictures'; readonly names: readonly string[]; readonly text: string };

export type FormCell = { readonly label: string; readonly value: FormValue };

export type FormBlock =
  /** The head of the first page: which copy it is, what it is called, the code; under it a line of facts. */
  | {
      readonly type: 'form_title';
      readonly mark: string;
      readonly title: string;
      readonly qr: string;
      readonly facts: readonly string[];
    }
  | { readonly type: 'form_band'; readonly text: string }
  /** One or two labels with their values, over the whole width. */
  | { readonly type: 'form_row'; readonly cells: readonly FormCell[] }
  /** Head of a table, set again where the table goes on on another page. `widths`: parts of the line. */
  | {
      readonly type: 'form_head';
      readonly cells: readonly string[];
      readonly widths: readonly number[];
    }
  | {
      readonly type: 'form_line';
      readonly cells: readonly string[];
      readonly widths: readonly number[];
    }
  | { readonly type: 'form_words'; readonly texts: readonly string[] }
  | {
      readonly type: 'form_opinion';
      readonly label: string;
      readonly result: FormValue;
      readonly text: string;
      readonly signer: string;
      readonly seal: string;
      readonly date: string;
    }
  /** What the person declares and the line under it; strokes in the pad's pixels, none = to be signed by hand. */
  | {
      readonly type: 'form_signature';
      readonly texts: readonly string[];
      readonly label: string;
      readonly note: string;
      readonly strokes: readonly Stroke[];
      readonly width: number;
      readonly height: number;
      readonly date: string;
    }
  | { readonly type: 'form_copy'; readonly text: string };

export type FormSheet = {
  readonly template: FormKind;
  readonly version: number;
  /** 16 to 18 points, for the resident. */
  readonly isLarge: boolean;
  readonly title: string;
  /** Stands at the head of every page. */
  readonly running: string;
  readonly form: readonly FormBlock[];
};

/** Every word of a block, so that a character without a font is named before anything is kept. */
export function formTexts(block: FormBlock): readonly string[] {
  switch (block.type) {
    case 'form_title':
      return [block.mark, block.title, ...block.facts];
    case 'form_band':
    case 'form_copy':
      return [block.text];
    case 'form_row':
      return block.cells.flatMap(({ label, value }) => [label, ...valueTexts(value)]);
    case 'form_head':
    case 'form_line':
      return block.cells;
    case 'form_words':
      return block.texts;
    case 'form_opinion':
      return [
        ...[block.label, ...valueTexts(block.result), block.text],
        ...[block.signer, block.seal, block.date],
      ];
    case 'form_signature':
      return [...block.texts, block.label, block.note, block.date];
  }
}

/** The sign in a box that is ticked. */
export const tickSign = '✓';

const valueTexts = (value: FormValue): readonly string[] =>
  value.type !== 'ticks'
    ? [value.text]
    : value.options.flatMap(({ text, on }) => (on ? [tickSign, text] : [text]));
