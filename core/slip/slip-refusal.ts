// Why no paper is asked for, or no answer taken: facts for a sentence.
import type { Slip } from './slip';

export type SlipRefusal =
  /** The same paper is on its way: a double tap, or a printer that waits for paper. */
  | { readonly code: 'still_printing'; readonly slip: Slip }
  /** Nobody has said yet whether the last copy came out whole. */
  | { readonly code: 'unanswered'; readonly slip: Slip }
  /** A further copy needs a reason; `copy` is the number it would bear (补打 n). */
  | { readonly code: 'reason_needed'; readonly copy: number }
  | { readonly code: 'already_settled'; readonly slip: Slip }
  /** Bytes of it may be on paper: it is not sent again, a marked copy is made instead. */
  | { readonly code: 'may_be_out'; readonly slip: Slip }
  | { readonly code: 'nothing_to_answer'; readonly slip: Slip };
