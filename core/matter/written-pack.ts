// A pack as it is written in a file: shorter than a pack as it is used. What is usual may be left out, shared blocks and
// lists are called by name. expand-pack.ts makes the one into the other.
import type { ConsentWanted, Formats, MatterPack } from './definition';
import type { Check, Choice, Condition, Field } from './field';

/** The key on the keyboard may be left out: the figures in turn. */
export type WrittenChoice = Omit<Choice, 'key'> & { readonly key?: string };

export type WrittenField = Omit<Field, 'step' | 'required' | 'why' | 'choices' | 'columns'> & {
  readonly step?: Field['step'];
  readonly required?: boolean;
  readonly why?: string;
  readonly choices?: readonly WrittenChoice[];
  /** Codes of the list that are offered, in this order. */
  readonly only?: readonly string[];
  readonly columns?: readonly WrittenEntry[];
};

/** The fields of a shared block, in its order. */
export type BlockUse = {
  readonly block: string;
  readonly version: number;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** What differs here, by the block's keys; null takes something away. */
  readonly change?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Put before each key, for a second person: `heir_`. Nothing then begins from the register. */
  readonly prefix?: string;
  readonly labelPrefix?: string;
  /** Holds for every field besides its own condition. */
  readonly when?: Condition;
};

export type WrittenEntry = WrittenField | BlockUse;

type Defaulted =
  | 'calendars'
  | 'consents'
  | 'kind'
  | 'formats'
  | 'fields'
  | 'checks'
  | 'papers'
  | 'identityPaper'
  | 'noticeDays'
  | 'endings'
  | 'reminders'
  | 'leadsTo'
  | 'questions'
  | 'rating';

export type WrittenPack = Omit<MatterPack, Defaulted> &
  Partial<Omit<Pick<MatterPack, Defaulted>, 'fields' | 'calendars' | 'consents'>> & {
    /** A purpose alone is always asked. */
    readonly consents?: readonly (string | ConsentWanted)[];
    readonly fields: readonly WrittenEntry[];
    /** The pack's own lists; one with a shared list's name stands in its place. */
    lists?: Readonly<Record<string, readonly WrittenChoice[]>>;
  };

/** Fields that many forms ask alike, with the checks that belong to them. */
export type Block = {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly fields: readonly WrittenField[];
  readonly checks: readonly Check[];
};

/** A list of codes that forms share. */
export type CodeList = {
  readonly key: string;
  readonly source: string;
  readonly codes: readonly WrittenChoice[];
};

/** What packs may call by name. */
export type Shelf = {
  readonly blocks: readonly Block[];
  readonly lists: readonly CodeList[];
  /** What a pack has that says nothing else. */
  readonly defaults: { readonly formats: Formats; readonly rating: MatterPack['rating'] };
};

export const isBlockUse = (entry: WrittenEntry): entry is BlockUse => 'block' in entry;
