// A signature or fingerprint under what was just read and agreed to: never under an open question, never an empty line.
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Case, SignMode, Stroke } from './case';
import type { CaseRefusal } from './refusal';

/** Numbers in all strokes together: minutes of writing on a fast pad, and far below what a record may hold. */
const mostNumbers = 40_000;

/** A fingerprint is taken on paper and may come without strokes; writing needs at least one real stroke. */
export function sign(
  c: Case,
  signature: EventBodies['case.signed'],
): Result<readonly NewEvent[], CaseRefusal> {
  if (!c.presented) return refuse({ code: 'not_presented' });
  const items = c.presented.items.map(({ key }) => key).filter((key) => c.confirmed[key] !== true);
  if (items.length > 0) return refuse({ code: 'not_confirmed', items });
  const { strokes, mode: signMode } = signature;
  const problem = strokesProblem({ signMode, onPaper: false, strokes });
  if (problem) return refuse(problem);
  return ok([newEvent(c, 'case.signed', signature)]);
}

/** Why these strokes are no signature; null where they are one, or where the ink is on paper. */
export function strokesProblem({
  signMode,
  onPaper,
  strokes,
}: {
  readonly signMode: SignMode;
  readonly onPaper: boolean;
  readonly strokes: readonly Stroke[];
}): { readonly code: 'signature_empty' } | { readonly code: 'signature_too_large' } | null {
  // Two points make the shortest line; a dot of the palm on the glass is not a signature.
  const written = strokes.some((stroke) => stroke.length >= 4);
  if (signMode !== 'fingerprint' && !onPaper && !written) return { code: 'signature_empty' };
  const numbers = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  return numbers > mostNumbers ? { code: 'signature_too_large' } : null;
}
