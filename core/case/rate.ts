// 好差评: asked by the clerk, given by the resident alone on the screen that faces them, once, and never changed.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { MatterPack } from '../matter/definition';
import type { Role } from '../station/station';
import type { Case } from './case';
import type { CaseRefusal } from './refusal';

/** Turns the rating page to the resident; not again once a rating is given. */
export function askRating(
  c: Case,
  { window }: { readonly window: number },
): Result<readonly NewEvent[], CaseRefusal> {
  if (c.rating) return refuse({ code: 'rated_already' });
  return ok([newEvent(c, 'case.rating-asked', { window })]);
}

export type RateCommand = {
  /** The window that the tap came from: only the resident's own may rate. */
  readonly role: Role;
  /** 5 非常满意 … 1 非常不满意; null = prefers not to say, which is an answer too. */
  readonly level: 1 | 2 | 3 | 4 | 5 | null;
  /** Codes of the pack's reasons. The lower two levels name at least one. */
  readonly reasons: readonly string[];
};

/** 国办发〔2019〕51号: voluntary, five fixed levels, a reason with the lower two. */
export function rate(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  { role, level, reasons }: RateCommand,
): Result<readonly NewEvent[], CaseRefusal> {
  if (role !== 'resident') return refuse({ code: 'only_resident_rates' });
  if (!c.ratingAsked) return refuse({ code: 'rating_not_asked' });
  if (c.rating) return refuse({ code: 'rated_already' });
  const unknown = reasons.find(
    (reason) => !pack.rating.reasons.some(({ code }) => code === reason),
  );
  if (unknown !== undefined) return refuse({ code: 'unknown_reason', reason: unknown });
  const isBad = level === 1 || level === 2;
  if (isBad && reasons.length === 0) return refuse({ code: 'rating_reason_needed' });
  // Reasons explain the lower two levels; ticked on the way to a better one they mean nothing.
  return ok([newEvent(c, 'case.rated', { level, reasons: isBad ? reasons : [] })]);
}
