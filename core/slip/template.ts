// A slip's template as data (resources/slips): what it must be told, and the blocks with the Chinese words in them.
// Words and order are part of its version; an office changes them without a programmer.
import type { Condition } from '../matter/field';
import type { Align, CodeWay, Scale, TextSize } from './document';
import type { TemplateKind } from './slip';

/** What one field of the data may hold; how it reads on paper is in write-value.ts. */
export type SlipFieldType =
  | 'text'
  /** Whole, from zero. */
  | 'number'
  /** Yuan, at most two decimals. */
  | 'amount'
  /** `YYYY-MM-DD`. */
  | 'day'
  /** `HH:MM`. */
  | 'time'
  /** `{from, to}`, two times of one day. */
  | 'span'
  /** Milliseconds since 1970, or `YYYY-MM-DDTHH:MM` on the office's clock. */
  | 'instant'
  | 'phone'
  /** A number of ours, without blanks; set in groups of four. */
  | 'number_code'
  /** The last four of an identity number or an account: never more of it. */
  | 'tail'
  | 'truth'
  | 'choice'
  | 'texts'
  | 'list';

export type SlipField = {
  readonly key: string;
  readonly type: SlipFieldType;
  readonly optional?: boolean;
  /** Words of each code of a `choice`; they may name fields that stand beside it. */
  readonly words?: Readonly<Record<string, string>>;
  /** Fields of each entry of a `list`. */
  readonly of?: readonly SlipField[];
  /** Invented; fills the template for authors and tests. Entries of a list have their own inside. */
  readonly sample?: unknown;
};

type Guard = {
  /** Left out unless this holds; inside `each` it is asked for every entry. */
  readonly when?: Condition;
  /** Set once for every entry of this list. */
  readonly each?: string;
};

type Setting = { readonly size: TextSize; readonly bold?: boolean };

export type TemplateBlock = Guard &
  (
    | (Setting & { readonly type: 'text'; readonly text: string; readonly align?: Align })
    | (Setting & { readonly type: 'pair'; readonly label: string; readonly value: string })
    | {
        readonly type: 'check';
        /** `have`, `lack`, or have exactly when a condition holds. */
        readonly mark: 'have' | 'lack' | Condition;
        readonly text: string;
        readonly note: string;
      }
    | (Setting & {
        readonly type: 'columns';
        readonly cells: readonly {
          readonly text: string;
          readonly width: number;
          readonly align?: Align;
        }[];
      })
    | { readonly type: 'amount'; readonly label: string; readonly of: string }
    | { readonly type: 'rule' }
    | { readonly type: 'space'; readonly dots: number }
    | { readonly type: 'qr'; readonly data: string; readonly how?: CodeWay }
    | { readonly type: 'barcode'; readonly data: string; readonly how?: CodeWay }
    | { readonly type: 'signature'; readonly label: string }
    | { readonly type: 'box'; readonly label: string }
    | { readonly type: 'tear'; readonly label: string }
    | { readonly type: 'banner'; readonly text: string }
    | { readonly type: 'group'; readonly blocks: readonly TemplateBlock[] }
    /** Blocks that many slips share, by their name in common.json. */
    | { readonly type: 'part'; readonly part: string }
  );

/** What all slips share: the fields of the office itself, and parts by name. */
export type SlipCommon = {
  readonly fields: readonly SlipField[];
  readonly parts: Readonly<Record<string, readonly TemplateBlock[]>>;
};

export type SlipTemplate = {
  readonly key: TemplateKind;
  /** 1–17 in the office's list of slips; 0 for the printer's test page. */
  readonly number: number;
  readonly name: string;
  readonly version: number;
  readonly paper: 'thermal';
  /** Large print: everything on the slip this much taller. */
  readonly scale: Scale;
  /** Its own fields and the common ones. */
  readonly fields: readonly SlipField[];
  /** Parts are already put in. */
  readonly blocks: readonly TemplateBlock[];
};

/** What is wrong with a template, with its place in the file. */
export type TemplateFault = {
  readonly place: string;
  readonly code:
    /** Absent, of another kind than it must be, or a name that nothing knows. */
    | 'shape'
    | 'duplicate'
    | 'unknown_field'
    | 'unknown_format'
    | 'unknown_part'
    | 'unknown_code'
    /** `each` over something that is no list, or one that is printed as if it were a word. */
    | 'not_a_list'
    /** A lonely brace, or a placeholder that is not `{field}` or `{field|form}`. */
    | 'brace'
    | 'bad_sample';
  readonly detail: string;
};
