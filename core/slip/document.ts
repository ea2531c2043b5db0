// A slip as meaning, not as ink: blocks in reading order. Layout turns it into dots, for the screen and for paper alike.

export const textSizes = [24, 28, 32, 36, 40, 48, 56, 72, 96, 120] as const;

/** Height of a character in dots; 8 dots are a millimetre on paper (203 dpi). */
export type TextSize = (typeof textSizes)[number];

export const scales = [1, 1.25, 1.5] as const;

/** How much taller a slip is set for somebody who sees badly. */
export type Scale = (typeof scales)[number];

export type Align = 'left' | 'center' | 'right';

/** Whether the printer makes a code or gets it as a picture; `auto` asks its settings. */
export type CodeWay = 'auto' | 'native' | 'raster';

export type Block =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly size: TextSize;
      readonly bold?: boolean;
      readonly align?: Align;
    }
  | {
      readonly type: 'pair';
      readonly label: string;
      readonly value: string;
      readonly size: TextSize;
      readonly bold?: boolean;
    }
  | {
      readonly type: 'check';
      readonly mark: 'have' | 'lack';
      readonly text: string;
      readonly note: string;
    }
  | {
      /** Two to four columns; `width` in parts of the line. */
      readonly type: 'columns';
      readonly size: TextSize;
      readonly bold?: boolean;
      readonly cells: readonly {
        readonly text: string;
        readonly width: number;
        readonly align?: Align;
      }[];
    }
  | {
      /** A sum of money, in figures and in the capitals that nobody can alter. */
      readonly type: 'amount';
      readonly label: string;
      readonly figures: string;
      readonly capitals: string;
    }
  | { readonly type: 'rule' }
  | { readonly type: 'space'; readonly dots: number }
  | { readonly type: 'qr'; readonly data: string; readonly how?: CodeWay }
  /** Code 128 of ASCII, with its text below; a QR where the paper is too narrow for bars that can be read. */
  | { readonly type: 'barcode'; readonly data: string; readonly how?: CodeWay }
  | { readonly type: 'signature'; readonly label: string }
  /** An empty frame for a fingerprint or a seal. */
  | { readonly type: 'box'; readonly label: string }
  | { readonly type: 'tear'; readonly label: string }
  | { readonly type: 'banner'; readonly text: string };

export type Document = {
  /** Template key and version: part of what makes a copy the same copy. */
  readonly template: string;
  readonly version: number;
  readonly scale?: Scale;
  readonly blocks: readonly Block[];
};
