// A resident as folded from events: a person with an id and a version.
import type { Writers } from '../kit/seen';
import type { EventBodies } from '../journey';
import type { Instant } from '../kit/time';
import type { Person } from './person';

export type PersonValue = Required<Person>[keyof Person];

/** How a death was proved; `pending` as long as nobody has seen a paper. */
export type DeathProof = 'pending' | 'medical' | 'cremation' | 'hukou_cancelled' | 'court';

/** What we were told of a death, and how far it is proved. */
export type Death = EventBodies['resident.died'] & {
  readonly proofNo: string;
  /** The group of the act: what was cancelled with it is found by it. */
  readonly group: string;
  readonly at: Instant;
  /** Told otherwise on another machine meanwhile: shown, a person decides. */
  readonly alsoTold: readonly EventBodies['resident.died'][];
};

/** Two values for one field from two machines: the earlier one by the hub's order is kept, a person decides. */
type PersonReview = {
  readonly field: keyof Person;
  readonly kept: PersonValue;
  readonly other: PersonValue;
  readonly eventId: string;
  readonly device: string;
};

export type Resident = {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
  /** Version at which each corrected field was last written, for per-field merging. */
  readonly fieldVersions: Readonly<Record<string, number>>;
  readonly writers: Writers;
  /** With whom they live; `relation` to the head of the household (GB/T 4761, 02 = the head). */
  readonly household?: { readonly id: string; readonly relation: string };
  readonly death?: Death;
  readonly away?: EventBodies['resident.moved-away'] & { readonly group: string };
  /** The same person as this one, who is shown instead. */
  readonly merged?: EventBodies['resident.merged'] & { readonly at: Instant };
  /** Looked like the same person and are not. */
  readonly apart?: readonly string[];
  readonly reviews: readonly PersonReview[];
  /** Events that somebody decided over before they came in the hub's order. */
  readonly over?: readonly string[];
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};

/** What the search index keeps of a resident (built when registered or corrected). */
export type ResidentEntry = {
  readonly id: string;
  readonly name: string;
  readonly certLast4: string;
  readonly birth: string;
  readonly sex: '1' | '2';
  readonly address: string;
  /** The figures of the address, `5-302`: how a clerk types a house. */
  readonly house: string;
  /** Digits of the number to ring first. */
  readonly phone: string;
  /** Digits of the other numbers that reach them: a landline, a child's. */
  readonly phones?: readonly string[];
  /** Full pinyin without tones and spaces, and initials, several readings joined by a blank. */
  readonly pinyin: string;
  readonly initials: string;
  /** The one who is shown instead. */
  readonly mergedInto?: string;
  readonly left?: 'died' | 'away';
};
