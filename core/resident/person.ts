// A person as the forms' shared block PERSON has it (codes: GA/T 517, GB/T 2261.1, GB/T 3304, GB/T 4761).
import type { Day, ValidTo } from '../kit/time';

export type CertType = '111' | '112' | '113' | '114' | '414' | '511' | '516' | '990';

export type PhoneOwner = 'self' | 'child' | 'kin' | 'neighbour' | 'community';

export type Living =
  'alone' | 'couple' | 'with_children' | 'with_kin' | 'with_carer' | 'institution';

export type Aid = 'hearing' | 'sight' | 'mobility' | 'wheelchair';

export type Contact = {
  readonly name: string;
  /** GB/T 4761 relation code. */
  readonly relation: string;
  readonly phone: string;
  /** Has a key to the home: asked only for an alarm, and only while the resident's consent to that holds. */
  readonly hasKey?: boolean;
};

export type Person = {
  /** Up to 50 characters (code points), `·` between the parts of a name. */
  readonly name: string;
  readonly certType: CertType;
  readonly certNo: string;
  readonly certValidTo: ValidTo;
  /** GB/T 2261.1: 1 male, 2 female. */
  readonly sex: '1' | '2';
  readonly birth: Day;
  /** GB/T 3304, 01 = Han. */
  readonly ethnicity: string;
  readonly hukou: string;
  readonly address: string;
  readonly phone: string;
  readonly phoneOwner: PhoneOwner;
  readonly living: Living;
  readonly aids: readonly Aid[];
  readonly dialect: string;
  readonly contacts: readonly Contact[];
  // Asked since the register knows more; absent in what was written before, '' where nobody knows.
  /** GB/T 2261.2: 10 unmarried, 20 married, 30 widowed, 40 divorced, 90 unknown. */
  readonly marriage?: string;
  /** The 12 digits of the community where the hukou is. */
  readonly hukouCode?: string;
  /** Lives where the hukou is: a yes or no of the forms. */
  readonly liveSame?: '' | 'true' | 'false';
  readonly building?: string;
  readonly unit?: string;
  readonly room?: string;
  /** A second number, with its area code; `phone` is the one to ring first. */
  readonly landline?: string;
};

const known: { readonly [F in keyof Required<Person>]: true } = {
  ...{ name: true, certType: true, certNo: true, certValidTo: true, sex: true, birth: true },
  ...{ ethnicity: true, marriage: true, hukouCode: true, hukou: true, liveSame: true },
  ...{ address: true, building: true, unit: true, room: true, phone: true, landline: true },
  ...{ phoneOwner: true, living: true, aids: true, dialect: true, contacts: true },
};

/** All fields of a person, in the card's order. */
export const personFields = Object.keys(known) as readonly (keyof Person)[];

/** What stands in a field; '' where nobody was asked for it yet. */
export function valueOf<F extends keyof Person>(
  person: Pick<Person, F>,
  field: F,
): NonNullable<Person[F]> | '' {
  return person[field] ?? '';
}
