// A matter pack: everything that one matter (事项) asks, checks, promises and says, as data of one city and year.
// No rule of a city is code. A case keeps the version of the pack it was opened under.
import type { PaperState } from '../case/case';
import type { Day } from '../kit/time';
import type { Check, Choice, Condition, Field } from './field';
import type { Calendar } from './working-day';
import type { Level, ProxyRule } from './who-acts';

export type Paper = {
  readonly code: string;
  readonly name: string;
  /** In which forms it may come. */
  readonly forms?: readonly ('original' | 'copy' | 'print' | 'photo')[];
  /** What is enough: any one of these states. */
  readonly enough: readonly PaperState[];
  /** Copies or pieces that we keep; with `per`, for each row. */
  readonly copies: number;
  /** Key of a `rows` field: wanted once for each row. */
  readonly per?: string;
  /** Key of the pack's step that asks it, after acceptance. Absent = before. */
  readonly at?: string;
  /** Needed only when true; absent = always. */
  readonly when?: Condition;
  /** Who must see the original besides the counter. */
  readonly seenBy?: readonly Level[];
  /** Who gives it out. */
  readonly issuer?: string;
  /** It has a last day, which is noted with it. */
  readonly hasValidTo?: boolean;
  /** Longest time since it was given out: `P30D`. */
  readonly freshFor?: string;
  /** Promised late, it comes within this time after acceptance. */
  readonly late?: Limit;
  /** What to look at. */
  readonly look: string;
  /** How to get it: printed on the one-time notice. */
  readonly get: string;
};

type LimitUnit = 'working_day' | 'day' | 'hour' | 'minute';

/** `days`: how many of the unit. */
export type Limit = { readonly days: number; readonly unit: LimitUnit };

export type Limits = { readonly legal: Limit; readonly promised: Limit };

export type Step = {
  readonly key: string;
  readonly who: string;
  readonly does: string;
  readonly level?: Level;
  /** Taken only when true; absent = always. */
  readonly when?: Condition;
  readonly limit?: Limit;
  /** Calendar days on the notice board in this step. */
  readonly noticeDays?: number;
  /** Fields whose answers the notice shows, and no others. */
  readonly noticeShows?: readonly string[];
};

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

/** Asked only when true; absent = always. */
export type ConsentWanted = { readonly purpose: string; readonly when?: Condition };

/** A day to think of: so long before or after the day that a field holds, in one of three ways. */
export type Reminder = {
  readonly key: string;
  /** A date; while it is empty, or holds no day, nobody is reminded. `group/column`: of each row by itself. */
  readonly field: string;
  /** Only when true, in a row as its row sees it; absent = always. */
  readonly when?: Condition;
  /** `P30D`. */
  readonly before?: string;
  readonly workingDaysBefore?: number;
  readonly after?: string;
  readonly says: string;
};

export type Ending = {
  readonly code: string;
  readonly label: string;
  /** For the resident, on the completion slip. */
  readonly says: string;
};

export type MatterPack = {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  /** Number in the catalogue of matters. */
  readonly number?: number;
  /** Code of the list `matter-category`. */
  readonly category?: string;
  /** Other words that people say for it. */
  readonly aliases?: readonly string[];
  /** The authorities' own code of the item: 12, 31 or 33 characters. */
  readonly officialCode?: string;
  /** `record`: something is written down, nobody applies: no identity, no signature, no authorisation. */
  readonly kind: 'application' | 'record';
  /** Where the rules come from, for whoever must answer for them. */
  readonly source: string;
  readonly effective: { readonly from: Day; readonly to: Day | null };
  readonly proxy: ProxyRule;
  readonly formats: Formats;
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
  readonly papers: readonly Paper[];
  /** Purposes (resources/consents) that the resident agrees to, each by itself, before it is accepted. */
  readonly consents?: readonly ConsentWanted[];
  /** The paper that is missing while nobody has seen who this is; null in a record. */
  readonly identityPaper: string | null;
  readonly limits: Limits & {
    /** Other limits for some answers; the first that holds counts. */
    readonly others?: readonly (Limits & { readonly when: Condition })[];
  };
  /** Calendar days on the notice board; they do not count in the limits. */
  readonly noticeDays: number;
  /** Who acts, in order. */
  readonly steps: readonly Step[];
  /** It begins with a death (cancelling, funeral grant, what is left to the heirs): no other is opened for the dead. */
  readonly afterDeath?: true;
  /** What a death or a move means for whoever has it from this matter; absent = nothing has to be stopped, given back or told. */
  readonly leaving?: { readonly died?: LeavingSays; readonly moved?: LeavingSays };
  /** Said on the one-time notice besides what is missing, with its answers: the day until which they best come. */
  readonly noticeSays?: string;
  /** Who decides, in words. */
  readonly decides?: string;
  /** Two cases of one resident are the same when these answers are equal and they fall in one period; absent = two that are open at a time. */
  readonly duplicates?: {
    readonly by: readonly string[];
    readonly period: 'open' | 'month' | 'year' | 'ever';
  };
  readonly fee?: { readonly yuan: number; readonly says: string };
  /** What the resident gets in the end, and how. */
  readonly result?: {
    readonly what: string;
    readonly by: readonly ('collect' | 'post' | 'home' | 'phone')[];
  };
  readonly endings: readonly Ending[];
  readonly reminders: readonly Reminder[];
  /** Lists of working days that its computations count by; absent = Monday to Friday. Not written in a pack: the machine's own. */
  readonly calendars?: readonly Calendar[];
  /** Matters that follow from an answer: whoever was found dead leads to the death matter. */
  readonly leadsTo: readonly {
    readonly when: Condition;
    readonly matter: string;
    readonly says: string;
  }[];
  readonly questions: readonly Question[];
  /** Reasons that a resident may tick for the lower two levels. */
  readonly rating: { readonly reasons: readonly Choice[] };
  /** For the large-print sheet: a short paragraph each. */
  readonly explanation: readonly string[];
  /** What happens next, for the receipt: a line each. */
  readonly next: readonly string[];
  /** What the resident takes home in the place of the receipt of acceptance, for some answers. */
  readonly receipt?: { readonly slip: 'ballot_receipt'; readonly when: Condition };
  /** What the resident takes home beside the notice of a result, for these endings. */
  readonly withResult?: readonly {
    readonly slip: 'class_admission' | 'points_line';
    readonly endings: readonly string[];
  }[];
  /** Answers to `why not`: reasons the clerk may choose from, with where to go instead. */
  readonly declines: readonly {
    readonly code: string;
    readonly reason: string;
    readonly whereTo: string;
    /** The rule that says so. */
    readonly rule?: string;
    /** How to object; absent = the pack's own. */
    readonly remedy?: string;
  }[];
  /** How to object to a refusal. */
  readonly remedy?: string;
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

/** One rule of what ends with a death or a move, in words for the family. */
export type LeavingSays = {
  readonly says: string;
  /** Nothing is paid from the next month on. */
  readonly stops?: true;
  /** From the event to the last day for what has to be done: `P6M`. */
  readonly within?: string;
  /** Purpose of the standing consent that is taken back once what was lent is here again. */
  readonly consent?: string;
};

/** Whether cases may be opened under this pack on a day; both ends are included. */
export function isInEffect({ effective }: Pick<MatterPack, 'effective'>, day: Day): boolean {
  return effective.from <= day && (effective.to === null || day <= effective.to);
}
