// A case: one matter handled for one resident, as folded from its events.
import type { Writers } from '../kit/seen';
import type { Day, Instant, ValidTo } from '../kit/time';
import type { PageRef, ReturnMode } from '../paper/custody';
import type { Course } from './course/course';

/**
 * Provisional number, unique without a network: community (12 digits), day (8), counter (one character),
 * serial (3 digits), check character (ISO 7064 MOD 37,36). Written without blanks; shown in groups of four.
 */
export type CaseNumber = string;

export type FieldValue = string | number | boolean | null | readonly string[];

/** Where an answer came from: shown beside the field. */
export type FieldSource =
  'id_card' | 'register' | 'resident' | 'computed' | 'earlier_case' | 'authorisation';

export type PaperState =
  'seen_returned' | 'copy_kept' | 'original_kept' | 'missing' | 'late_promised';

export type SignMode = 'sign' | 'fingerprint' | 'both';

/** One stroke of a signature: x, y, x, y … in the pad's pixels. */
export type Stroke = readonly number[];

/** One question on the screen facing the resident. */
export type ConfirmationItem = {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
  readonly detail: string;
  /** Fields of the form that the answer speaks of: when one changes, the resident is asked again. */
  readonly fields: readonly string[];
};

export type CaseState =
  | 'filling'
  /** A one-time notice was given; the resident comes back with the rest. */
  | 'to_be_completed'
  | 'accepted'
  | 'declined'
  | 'passed_on'
  | 'withdrawn'
  /** It is the same as another case, and goes on there. */
  | 'linked'
  /** 终止: it could not go on. */
  | 'terminated'
  /** 办结: the deciding office's result is here. */
  | 'completed'
  /** The result is with the resident. */
  | 'delivered';

export type Answer = {
  readonly value: FieldValue;
  readonly source: FieldSource;
  readonly eventId: string;
  readonly device: string;
  /** Version of the case at which this answer was written. */
  readonly version: number;
};

export type PaperMark = {
  readonly state: PaperState;
  readonly copies: number;
  /** Version of the case at which this mark was made. */
  readonly version: number;
  /** When and by whom it was marked: of a copy, who found that it matches the original. Absent in what is older. */
  readonly at?: Instant;
  readonly by?: string;
  /** Of a promised paper: the last day. */
  readonly due?: Day;
  /** An original that is to go back to its owner; absent where it stays with the file for good. */
  readonly back?: true;
  /** The office that has the original now; absent or empty = it lies here. */
  readonly holder?: string;
  readonly returned?: { readonly to: string; readonly mode: ReturnMode };
};

/** Two values for one field from two machines: one kept, both shown, a person decides. */
export type Review = {
  /** Field key, or `paper:` and the paper's code. */
  readonly field: string;
  readonly kept: FieldValue;
  readonly other: FieldValue;
  /** Of a paper: how many copies the other one kept. The mark that stands has its own. */
  readonly copies?: number;
  readonly eventId: string;
  readonly device: string;
};

export type Case = {
  readonly id: string;
  readonly version: number;
  readonly matter: string;
  readonly packVersion: number;
  readonly residentId: string;
  readonly ticketId: string | null;
  readonly visitId: string | null;
  readonly number: CaseNumber;
  readonly tracking: string;
  readonly hall: string;
  readonly window: number;
  readonly openedOn: Day;
  readonly openedAt: Instant;
  /** Who opened it. Absent in what is older. */
  readonly openedBy?: string;
  readonly state: CaseState;
  readonly identified: { readonly document: string; readonly validTo: ValidTo } | null;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly papers: Readonly<Record<string, PaperMark>>;
  /** Pictures and documents of each paper, in the order in which they were taken. Absent before the first. */
  readonly pages?: Readonly<Record<string, readonly PageRef[]>>;
  /** Originals that the screen facing the resident asks them to sign for. */
  readonly returning?: {
    readonly papers: readonly string[];
    readonly window: number;
    readonly at: Instant;
    /** The agent who stands there and signs; absent = the resident. */
    readonly to?: string;
  } | null;
  /** What went back, to whom, and the signature where it was given on the screen. */
  readonly returns?: readonly {
    readonly papers: readonly string[];
    readonly to: string;
    readonly mode: ReturnMode;
    readonly at: Instant;
    readonly by: string;
    readonly strokes: readonly Stroke[];
    readonly width: number;
    readonly height: number;
  }[];
  readonly notices: readonly {
    readonly papers: readonly string[];
    readonly fields: readonly string[];
    readonly at: Instant;
    /** The papers as they stood when it was given. */
    readonly marks: Case['papers'];
  }[];
  readonly presented: {
    readonly window: number;
    readonly items: readonly ConfirmationItem[];
    readonly at: Instant;
  } | null;
  /** The items last shown, kept after the screen was turned back: which fields they speak of. */
  readonly asked: readonly ConfirmationItem[];
  /** Answers of the resident to the presented items, by item key; an item whose fields change is asked again. */
  readonly confirmed: Readonly<Record<string, boolean>>;
  readonly helpAskedAt: Instant | null;
  /** By whom and by which authorisation the case is handled; absent where nobody was named. */
  readonly agent?: {
    readonly authorisationId: string;
    readonly number: string;
    readonly name: string;
  };
  readonly signature: {
    readonly mode: SignMode;
    readonly strokes: readonly Stroke[];
    readonly width: number;
    readonly height: number;
    readonly at: Instant;
  } | null;
  readonly acceptance: {
    readonly acceptedOn: Day;
    /** When the clerk accepted it, for the paper's “上午”; limits count from `acceptedOn`. */
    readonly at: Instant;
    readonly legalLastDay: Day;
    readonly promisedLastDay: Day;
    readonly assumedYears: readonly number[];
  } | null;
  readonly refusal: { readonly reason: string; readonly whereTo: string } | null;
  readonly passedTo: string | null;
  readonly withdrawnFor: string | null;
  /** When it was declined, passed on or taken back: the day that its paper bears. */
  readonly endedAt: Instant | null;
  readonly ratingAsked: { readonly window: number; readonly at: Instant } | null;
  readonly rating: {
    readonly level: 1 | 2 | 3 | 4 | 5 | null;
    readonly reasons: readonly string[];
    readonly at: Instant;
  } | null;
  /** What became of it after acceptance; absent before the first of it. */
  readonly course?: Course;
  /** Why it could not go on. */
  readonly terminatedFor?: string;
  /** The case that it is a part of now, the day on which the first of them was handed in, and where it stood before. */
  readonly linked?: {
    readonly into: string;
    readonly number: CaseNumber;
    readonly since: Day;
    readonly was: CaseState;
    readonly at: Instant;
    readonly by: string;
  } | null;
  /** Cases that are a part of this one. */
  readonly tookIn?: readonly {
    readonly from: string;
    readonly number: CaseNumber;
    readonly since: Day;
  }[];
  /** Cases that look like this one; somebody said that they are not. */
  readonly apart?: readonly string[];
  readonly reviews: readonly Review[];
  /** Events that somebody decided over before they came in the hub's order. */
  readonly over?: readonly string[];
  readonly writers: Writers;
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};
