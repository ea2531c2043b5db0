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
};
