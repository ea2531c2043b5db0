// Who acts in a matter: offices step by step, and who may come instead of the person.
import type { Condition } from './field';

export const levels = [
  'community',
  'street',
  'county',
  'city',
  'hospital',
  'cdpf',
  'agency',
  'bank',
  'police',
  'company',
  'other',
] as const;

/** Who acts: community, street, county office (civil affairs …), hospital, disabled persons' federation, an agency (social or medical insurance, assessors) … */
export type Level = (typeof levels)[number];

export type ProxyRule = {
  /**
   * Who may come instead of the person. `anyone`: with written authorisation; `near_relative`: Civil Code 1045, or a guardian;
   * `person`: nobody; `heir`: the person has died; `none`: there is no application, only a record.
   */
  readonly rule: 'anyone' | 'near_relative' | 'person' | 'heir' | 'none';
  /** The residents' committee may apply for the person too. */
  readonly committee?: boolean;
  /** The person is seen by somebody in charge all the same: always, or when the condition holds. */
  readonly seen?: true | Condition;
  /** What the paper must say besides handing it in, when the condition holds: to redeem points, to vote. */
  readonly powers?: readonly { readonly power: 'redeem' | 'vote'; readonly when?: Condition }[];
  /** Near relatives need no written authorisation. */
  readonly relativesUnwritten?: boolean;
  readonly says: string;
};
