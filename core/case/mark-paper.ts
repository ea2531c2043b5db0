// Where a paper is now: seen and given back, copied, kept by us, missing, promised late.
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import type { MatterPack } from '../matter/definition';
import { lastDayOf, type Calendar } from '../matter/working-day';
import { isOriginalOut, staysWithFile } from '../paper/custody';
import { isPending } from './apply-case';
import type { Case } from './case';
import type { CaseRefusal } from './refusal';

const mostCopies = 99;

type Marking = {
  readonly pack: MatterPack;
  readonly c: Case;
  readonly today: Day;
  readonly calendars: readonly Calendar[];
};

/**
 * `copies`: copies or pieces that we keep, at least 1 where we keep any, 0 where we do not. No event when the mark stands already.
 * A promised paper gets its last day, an original that must go back is remembered as such; that one is never marked away, it is returned.
 */
export function markPaper(
  { pack, c, today, calendars }: Marking,
  { paper, state, copies }: Pick<EventBodies['case.paper-marked'], 'paper' | 'state' | 'copies'>,
): Result<readonly NewEvent[], CaseRefusal> {
  if (!isPending(c)) return refuse({ code: 'not_open', state: c.state });
  const known = pack.papers.find(({ code }) => code === paper);
  if (!known) return refuse({ code: 'unknown_paper', paper });
  if (state === 'late_promised' && !known.enough.includes(state)) {
    return refuse({ code: 'no_late_paper', paper });
  }
  const keeps = state === 'copy_kept' || state === 'original_kept';
  const [least, most] = keeps ? [1, mostCopies] : [0, 0];
  if (!Number.isInteger(copies) || copies < least || copies > most) {
    return refuse({ code: 'copies', paper, least, most });
  }
  const held = c.papers[paper];
  const inReview = c.reviews.some(({ field }) => field === `paper:${paper}`);
  if (held?.state === state && held.copies === copies && !inReview) return ok([]);
  const isLess = state !== 'original_kept' || copies < (held?.copies ?? 0);
  if (isOriginalOut(held) && isLess && !inReview) return refuse({ code: 'original_held', paper });
  return ok([
    newEvent(c, 'case.paper-marked', {
      ...{ paper, state, copies },
      ...(state === 'late_promised'
        ? { due: lastDayOf(calendars, today, known.late ?? pack.limits.promised).lastDay }
        : {}),
      ...(state === 'original_kept' && !staysWithFile(known) ? { back: true as const } : {}),
    }),
  ]);
}
