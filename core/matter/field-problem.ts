// What can be wrong with one answer, by the type of its field. Facts for a sentence, never a sentence itself.
import type { CreditCodeRefusal } from '../kit/credit-code';
import type { DisabilityCardRefusal } from '../resident/disability-card';
import type { IdRefusal } from '../resident/id-number';
import type { NameRefusal } from '../resident/names';
import type { PhoneRefusal } from '../resident/phone';

export type FieldProblem =
  | IdRefusal
  | NameRefusal
  | PhoneRefusal
  | CreditCodeRefusal
  | DisabilityCardRefusal
  /** A landline where only a mobile will do, and the other way round. */
  | { readonly code: 'mobile_only' }
  | { readonly code: 'landline_only' }
  | { readonly code: 'too_long'; readonly has: number; readonly most: number }
  /** A control character or half of a character: it came from a broken paste or file. */
  | { readonly code: 'control_character'; readonly codePoint: string }
  /** Neither a code, a figure nor a label that the field offers. */
  | { readonly code: 'no_such_choice'; readonly found: string }
  | { readonly code: 'not_a_day'; readonly found: string }
  | { readonly code: 'not_a_month'; readonly found: string }
  | { readonly code: 'day_ahead'; readonly day: string }
  | { readonly code: 'not_a_number'; readonly found: string }
  | { readonly code: 'not_whole'; readonly found: string }
  | { readonly code: 'too_small'; readonly least: number }
  | { readonly code: 'too_large'; readonly most: number }
  /** Yuan with at most two decimals. */
  | { readonly code: 'not_money'; readonly found: string }
  | { readonly code: 'too_short'; readonly has: number; readonly least: number }
  | { readonly code: 'too_many_decimals'; readonly most: number }
  /** A comma that does not part thousands: 1,5 may be one and a half or fifteen. */
  | { readonly code: 'comma'; readonly found: string }
  | { readonly code: 'digits_only'; readonly found: string }
  | {
      readonly code: 'digits_count';
      readonly has: number;
      readonly least: number;
      readonly most: number;
    }
  /** More pictures or rows than fit. */
  | { readonly code: 'too_many'; readonly has: number; readonly most: number }
  /** Not what a machine gives as the id of a row or the name of a picture. */
  | { readonly code: 'broken_list' }
  /** More than one of the list begins like this. */
  | { readonly code: 'many_choices'; readonly found: string; readonly labels: readonly string[] }
  | { readonly code: 'cert_shape' }
  | { readonly code: 'account_digits'; readonly found: string }
  | {
      readonly code: 'account_length';
      readonly has: number;
      readonly least: number;
      readonly most: number;
    }
  /** The second typing is still to come, or differs at this place (from 1). */
  | { readonly code: 'repeat_needed' }
  | { readonly code: 'repeat_differs'; readonly at: number };
