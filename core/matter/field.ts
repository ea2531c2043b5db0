// What a matter asks: fields and the answers to them, tests on answers, and checks. All of it is data of a pack.
import type { FieldSource, FieldValue } from '../case/case';
import type { Person } from '../resident/person';
import type { FieldType } from './field-type';

/** Answers by field key, as far as they are given. */
export type Values = Readonly<Record<string, FieldValue>>;

/** A test on answers. A field without an answer equals nothing, is in nothing, and is neither above nor below anything. */
export type Condition =
  | { readonly field: string; readonly equals: FieldValue }
  | { readonly field: string; readonly in: readonly FieldValue[] }
  | { readonly field: string; readonly exists: boolean }
  /** Numbers by size, days and months (`YYYY-MM-DD`, `YYYY-MM`) by time. */
  | { readonly field: string; readonly atLeast: number | string }
  | { readonly field: string; readonly atMost: number | string }
  | { readonly field: string; readonly above: number | string }
  | { readonly field: string; readonly below: number | string }
  /** About the rows of a group: the inner condition reads the row's columns first, then the form. */
  | { readonly rows: string; readonly some: Condition }
  | { readonly rows: string; readonly every: Condition }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition };

/** What a form may begin with from the register. */
export type RegisterField = Exclude<keyof Person, 'aids' | 'contacts'>;

/** `key` is the figure that the clerk presses: “1 独居 2 与老伴”. A bool has the codes `true` and `false`. */
export type Choice = { readonly code: string; readonly label: string; readonly key: string };

/** What a named function is given besides the answers: what differs by city. */
export type Settings = Readonly<Record<string, number | string | readonly number[]>>;

/** A named function and the answers it reads: fields, columns of the same row, or `rows/column` for every row's cell. */
export type Call = {
  readonly by: string;
  readonly from: readonly string[];
  readonly with: Settings;
};

export type Field = {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  /** Which page of the counter asks it: the first talk, or the form. */
  readonly step: 'ask' | 'form';
  /** Key of the pack's step that asks it, after acceptance: a survey, an assessment, a result. Absent = before. */
  readonly at?: string;
  /** Asked only when true; absent = always. */
  readonly when?: Condition;
  readonly required: boolean;
  /** Where the answer normally comes from, shown beside it. */
  readonly source?: FieldSource;
  /** Field of the resident's register entry that it begins with. */
  readonly register?: RegisterField;
  /** May begin with the answer to the same key in an earlier case of the resident. */
  readonly earlier?: boolean;
  /** Why it is asked: the clerk can say it. */
  readonly why: string;
  /** One short line beside the field. */
  readonly hint?: string;
  /** Name of the list that `choices` were taken from. */
  readonly list?: string;
  readonly choices?: readonly Choice[];
  /** Longest text in code points, most figures, pictures or rows, or largest number. */
  readonly most?: number;
  /** Fewest figures, pictures or rows, or smallest number. */
  readonly least?: number;
  /** Decimals of a number; absent = whole. */
  readonly decimals?: number;
  /** Unit behind a number: `平方米`, `人`. */
  readonly unit?: string;
  /** Typed twice, compared. */
  readonly twice?: boolean;
  /** A date that cannot lie ahead. */
  readonly past?: boolean;
  /** A date may also be `long-term`. */
  readonly longTerm?: boolean;
  /** Field that holds the document type of a `cert_no` (GA/T 517); absent = a citizen ID number. */
  readonly certType?: string;
  /** Of a `computed` field: how. Of any other: its answer as long as nobody gives one. */
  readonly compute?: Call;
  /** Of `rows`: what each row asks. A column is no `rows` itself. */
  readonly columns?: readonly Field[];
  /** Of `rows`: what one row is: `家庭成员`. */
  readonly rowName?: string;
};

/** Holds when the named function of `checks.ts` says so. `block` stops acceptance, `warn` is shown and passes. */
export type Check = {
  readonly key: string;
  readonly severity: 'block' | 'warn';
  /** Key of a `rows` field: judged for every row by itself. */
  readonly each?: string;
  readonly when?: Condition;
  readonly holds: Condition | Call;
  /** The sentence for the clerk when it does not hold. */
  readonly says: string;
};
