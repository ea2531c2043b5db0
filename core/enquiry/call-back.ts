// The promised call was made: ticked off once, with what was told, so that the next clerk can say it again.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Instant } from '../kit/time';
import { owesCall, type Enquiry } from './apply-enquiry';

export type CallBackRefusal =
  /** Answered on the spot: nobody waits for a call. */
  | { readonly code: 'no_call_promised' }
  /** Somebody has made the call already. */
  | { readonly code: 'already_called_back'; readonly at: Instant; readonly note: string }
  /** Whoever asked cannot be rung any more. */
  | { readonly code: 'call_dropped'; readonly reason: string }
  | { readonly code: 'call_note_needed' }
  | {
      readonly code: 'too_long';
      readonly part: 'note';
      readonly has: number;
      readonly most: number;
    };

/** Whoever asked died or cannot be rung: the promise ends in words, and is not said to be kept. */
export function dropCall(enquiry: Enquiry, reason: string): readonly NewEvent[] {
  return owesCall(enquiry) ? [newEvent(enquiry, 'enquiry.call-dropped', { reason })] : [];
}

/** Longest note, in code points. */
const most = 2000;

/** Refuses: `no_call_promised`, `already_called_back`, `call_dropped`, `call_note_needed`, `too_long`. */
export function callBack(
  enquiry: Enquiry,
  command: { readonly note: string },
): Result<readonly NewEvent[], CallBackRefusal> {
  if (enquiry.outcome !== 'call_back') return refuse({ code: 'no_call_promised' });
  if (enquiry.calledBack) {
    const { at, note } = enquiry.calledBack;
    return refuse({ code: 'already_called_back', at, note });
  }
  if (enquiry.dropped !== undefined) {
    return refuse({ code: 'call_dropped', reason: enquiry.dropped });
  }
  const note = command.note.trim();
  if (note === '') return refuse({ code: 'call_note_needed' });
  const has = Array.from(note).length;
  if (has > most) return refuse({ code: 'too_long', part: 'note', has, most });
  return ok([newEvent(enquiry, 'enquiry.called-back', { note })]);
}
