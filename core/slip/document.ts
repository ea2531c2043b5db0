// A slip as meaning, not as ink: blocks in reading order. Layout turns it into dots, for the screen and for paper alike.

/** Height of a character in dots; 8 dots are a millimetre on paper (203 dpi). */
export type TextSize = 24 | 28 | 32 | 40 | 48 | 72 | 120;

export type Block =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly size: TextSize;
      readonly bold?: boolean;
      readonly align?: 'left' | 'center' | 'right';
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
  | { readonly type: 'rule' }
  | { readonly type: 'space'; readonly dots: number }
  | { readonly type: 'qr'; readonly data: string }
  | { readonly type: 'signature'; readonly label: string }
  | { readonly type: 'tear'; readonly label: string }
  | { readonly type: 'banner'; readonly text: string };

export type Document = {
  /** Template key and version: part of what makes a copy the same copy. */
  readonly template: string;
  readonly version: number;
  readonly blocks: readonly Block[];
};
