// What can be wrong with one answer, by the type of its field. Facts for a sentence, never a sentence itself.
import type { IdRefusal } from '../resident/id-number';
import type { NameRefusal } from '../resident/names';
import type { PhoneRefusal } from '../resident/phone';

export type FieldProblem =
  | IdRefusal
  | NameRefusal
  | PhoneRefusal
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
