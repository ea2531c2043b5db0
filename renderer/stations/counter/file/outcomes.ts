// What can be recorded of a case now. Each has one figure, and keeps it; of a pair (asked, done) the one that fits stands there.
import type { Case } from '../../../../core/case/case';
import { courseOf, isUnderWay } from '../../../../core/case/course/apply-course';
import { openCorrection, openObjection, standingPause } from '../../../../core/case/course/course';
import { owesRatingCall } from '../../../../core/case/course/rating-call';
import type { MatterPack } from '../../../../core/matter/definition';

export type Outcome =
  | 'step'
  | 'correct'
  | 'corrected'
  | 'papers'
  | 'opinion'
  | 'notice'
  | 'object'
  | 'settle'
  | 'extend'
  | 'suspend'
  | 'resume'
  | 'result'
  | 'deliver'
  | 'terminate'
  | 'number'
  | 'agent'
  | 'call';

export type Offered = { readonly figure: string; readonly outcome: Outcome };

export function outcomesOf(c: Case, { steps }: MatterPack): readonly Offered[] {
  const course = courseOf(c);
  const pause = standingPause(course);
  const way: readonly (Offered & { readonly fits?: boolean })[] = [
    { figure: '1', outcome: 'step', fits: steps.length > 0 },
    { figure: '2', outcome: openCorrection(course) ? 'corrected' : 'correct' },
    { figure: '3', outcome: 'papers', fits: lacking(c).length > 0 },
    { figure: '4', outcome: 'opinion', fits: steps.length > 0 },
    { figure: '5', outcome: 'notice' },
    { figure: '6', outcome: openObjection(course) ? 'settle' : 'object' },
    { figure: '7', outcome: 'extend' },
    { figure: '8', outcome: pause ? 'resume' : 'suspend', fits: pause?.why !== 'correction' },
    { figure: '9', outcome: 'result' },
    { figure: '0', outcome: 'terminate' },
  ];
  const isOver = c.state === 'completed' || c.state === 'delivered';
  return [
    ...(isUnderWay(c) ? way.filter(({ fits = true }) => fits) : []),
    ...(c.state === 'completed' ? [{ figure: '9', outcome: 'deliver' } as const] : []),
    ...(isUnderWay(c) || isOver ? [{ figure: 'N', outcome: 'number' } as const] : []),
    ...(isUnderWay(c) || c.state === 'completed'
      ? [{ figure: 'A', outcome: 'agent' } as const]
      : []),
    ...(owesRatingCall(c) ? [{ figure: 'C', outcome: 'call' } as const] : []),
  ];
}

/** Codes of papers that are missing, or were promised for later. */
export const lacking = ({ papers }: Case): readonly string[] =>
  Object.entries(papers)
    .filter(([, { state }]) => state === 'missing' || state === 'late_promised')
    .map(([code]) => code);
