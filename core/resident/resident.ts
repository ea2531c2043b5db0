// A resident as folded from events: a person with an id and a version.
import type { Writers } from '../kit/seen';
import type { Person } from './person';

/** Two values for one field from two machines: the earlier one by the hub's order is kept, a person decides. */
type PersonReview = {
  readonly field: keyof Person;
  readonly kept: Person[keyof Person];
  readonly other: Person[keyof Person];
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
  readonly reviews: readonly PersonReview[];
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
  readonly phone: string;
  /** Full pinyin without tones and spaces, and initials, several readings joined by a blank. */
  readonly pinyin: string;
  readonly initials: string;
};
