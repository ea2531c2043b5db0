// A matter pack: everything that one matter (事项) asks, checks, promises and says, as data of one city and year.
// No rule of a city is code. A case keeps the version of the pack it was opened under.
import type { FieldSource, FieldValue, PaperState } from '../case/case';
import type { Day } from '../kit/time';
import type { Person } from '../resident/person';

/** Answers by field key, as far as they are given. */
export type Values = Readonly<Record<string, FieldValue>>;

/** A test on answers. A field without an answer equals nothing and is in nothing. */
export type Condition =
  | { readonly field: string; readonly equals: FieldValue }
  | { readonly field: string; readonly in: readonly FieldValue[] }
  | { readonly field: string; readonly exists: boolean }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition };

export type FieldType =
  | 'text'
  | 'name'
  | 'cert_no'
  | 'date'
  | 'month'
  | 'money'
  | 'number'
  | 'choice'
  | 'multi'
  | 'bool'
  | 'bank_account'
  | 'phone'
  | 'computed';

/** What a form may begin with from the register. */
export type RegisterField = Exclude<keyof Person, 'aids' | 'contacts'>;

/** `key` is the figure that the clerk presses: “1 独居 2 与老伴”. A bool has the codes `true` and `false`. */
export type Choice = { readonly code: string; readonly label: string; readonly key: string };

/** A named function of `compute.ts` and the fields it reads. */
export type Computation = {
  readonly by: string;
  readonly from: readonly string[];
  /** What differs by city: bands, months. */
  readonly with: Readonly<Record<string, number | string | readonly number[]>>;
};

export type Field = {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  /** Which page of the counter asks it: the first talk, or the form. */
  readonly step: 'ask' | 'form';
  /** Asked only when true; absent = always. */
  readonly when?: Condition;
  readonly required: boolean;
  /** Where the answer normally comes from, shown beside it. */
  readonly source?: FieldSource;
  /** Field of the resident's register entry that it begins with. */
  readonly register?: RegisterField;
  /** Why it is asked: the clerk can say it. */
  readonly why: string;
  /** One short line beside the field. */
  readonly hint?: string;
  readonly choices?: readonly Choice[];
  /** Longest text in code points, or largest number. */
  readonly most?: number;
  /** Smallest number. */
  readonly least?: number;
  /** Typed twice, compared. */
  readonly twice?: boolean;
  /** A date that cannot lie ahead. */
  readonly past?: boolean;
  /** A date may also be `long-term`. */
  readonly longTerm?: boolean;
  /** Field that holds the document type of a `cert_no` (GA/T 517); absent = a citizen ID number. */
  readonly certType?: string;
  readonly compute?: Computation;
};

/** Holds when the named function of `checks.ts` says so. `block` stops acceptance, `warn` is shown and passes. */
export type Check = {
  readonly key: string;
  readonly severity: 'block' | 'warn';
  readonly when?: Condition;
  readonly holds: Condition | CheckCall;
  /** The sentence for the clerk when it does not hold. */
  readonly says: string;
};

export type CheckCall = {
  readonly by: string;
  readonly from: readonly string[];
  readonly with: Readonly<Record<string, number | string | readonly number[]>>;
};

export type Paper = {
  readonly code: string;
  readonly name: string;
  /** What is enough: any one of these states. */
  readonly enough: readonly PaperState[];
  /** Copies or pieces that we keep. */
  readonly copies: number;
  /** Needed only when true; absent = always. */
  readonly when?: Condition;
  /** What to look at. */
  readonly look: string;
  /** How to get it: printed on the one-time notice. */
  readonly get: string;
};

type LimitUnit = 'working_day' | 'day';

export type Limit = { readonly days: number; readonly unit: LimitUnit };

type Step = { readonly key: string; readonly who: string; readonly does: string };

/**
 * One question on the screen facing the resident. Templates take `{field}`: always masked by the field's type
 * (an account its last four, an ID its last four, a phone its middle), no template can ask for more.
 */
export type Question = {
  readonly key: string;
  readonly when?: Condition;
  readonly question: string;
  readonly answer: string;
  readonly detail: string;
};

/** How days and months are written in this pack's language: `{y}`, `{m}`, `{d}`. */
export type Formats = { readonly date: string; readonly month: string; readonly longTerm: string };

type ProxyRule = {
  /** `anyone`: with written authorisation; `near_relative`: Civil Code 1045; `person`: must come or be visited. */
  readonly rule: 'anyone' | 'near_relative' | 'person';
  readonly says: string;
};

export type MatterPack = {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  /** Where the rules come from, for whoever must answer for them. */
  readonly source: string;
  readonly effective: { readonly from: Day; readonly to: Day | null };
  readonly proxy: ProxyRule;
  readonly formats: Formats;
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
  readonly papers: readonly Paper[];
  /** Purposes (resources/consents) that the resident agrees to, each by itself, before it is accepted. */
  readonly consents?: readonly string[];
  /** The paper that is missing while nobody has seen who this is. */
  readonly identityPaper: string;
  readonly limits: { readonly legal: Limit; readonly promised: Limit };
  /** Calendar days on the notice board; they do not count in the limits. */
  readonly noticeDays: number;
  /** Who decides, in order. */
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
  /** Reasons that a resident may tick for the lower two levels. */
  readonly rating: { readonly reasons: readonly Choice[] };
  /** For the large-print sheet: a short paragraph each. */
  readonly explanation: readonly string[];
  /** What happens next, for the receipt: a line each. */
  readonly next: readonly string[];
  /** Answers to `why not`: reasons the clerk may choose from, with where to go instead. */
  readonly declines: readonly {
    readonly code: string;
    readonly reason: string;
    readonly whereTo: string;
  }[];
};

/** A pack without a case: questions answered at the counter or by a call. */
export type EnquiryPack = {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly source: string;
  readonly effective: { readonly from: Day; readonly to: Day | null };
  readonly topics: readonly Choice[];
  readonly explanation: readonly string[];
};

/** Whether cases may be opened under this pack on a day; both ends are included. */
export function isInEffect({ effective }: Pick<MatterPack, 'effective'>, day: Day): boolean {
  return effective.from <= day && (effective.to === null || day <= effective.to);
}
