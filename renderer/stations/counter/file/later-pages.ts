// What a case asks after acceptance: the fields of each later step of its pack, and before them what an open correction asks again.
import { isAskedLater } from '../../../../core/case/apply-case';
import type { Case } from '../../../../core/case/case';
import { courseOf, isUnderWay } from '../../../../core/case/course/apply-course';
import { openCorrection, type Correction } from '../../../../core/case/course/course';
import { stillReopened } from '../../../../core/case/course/reopened';
import { formValues } from '../../../../core/case/form';
import { missingOn } from '../../../../core/case/missing';
import { isTrue } from '../../../../core/matter/condition';
import type { MatterPack, Step } from '../../../../core/matter/definition';
import { fieldsOn, placesOn, type FormPage } from '../case/form-page';

export type LaterPage = {
  readonly key: string;
  readonly page: FormPage;
  /** Null of a correction. */
  readonly step: Step | null;
  /** Null of a step. */
  readonly correction: Correction | null;
  /** How many answers it still wants. */
  readonly lacks: number;
  /** The case has not come there yet. */
  readonly isAhead: boolean;
};

/** None before acceptance, and none where the pack asks nothing later. */
export function laterPages(pack: MatterPack, c: Case): readonly LaterPage[] {
  const course = courseOf(c);
  const open = isUnderWay(c) ? openCorrection(course) : undefined;
  const again: readonly LaterPage[] =
    open === undefined || open.fields.length === 0
      ? []
      : [
          {
            ...{ key: 'correction', page: { only: open.fields }, step: null, correction: open },
            ...{ lacks: stillReopened(pack, c, open).length, isAhead: false },
          },
        ];
  return [...again, ...(isAskedLater(c) || c.state === 'delivered' ? stepPages(pack, c) : [])];
}

function stepPages(pack: MatterPack, c: Case): readonly LaterPage[] {
  const values = formValues(pack, c);
  const { steps } = courseOf(c);
  const reached = pack.steps.findIndex(({ key }) => key === steps.at(-1)?.step);
  return pack.steps
    .map((step, i) => ({ step, isAhead: i > Math.max(reached, 0), page: { at: step.key } }))
    .filter(({ step, page }) => isTrue(step.when, values) && fieldsOn({ pack, values }, page)[0])
    .map(({ step, isAhead, page }) => {
      const lacks = missingOn(placesOn({ pack, values }, page)).length;
      return { key: step.key, page, step, correction: null, lacks, isAhead };
    });
}

/** The page to begin with: what is asked again, then where the case is and lacks something. */
export const firstPage = (pages: readonly LaterPage[]): LaterPage | undefined =>
  pages.find(({ lacks, isAhead }) => lacks > 0 && !isAhead) ??
  pages.findLast(({ isAhead }) => !isAhead) ??
  pages[0];

/** Answers that what was reached still wants. */
export const lackingNow = (pages: readonly LaterPage[]): number =>
  pages.filter(({ isAhead }) => !isAhead).reduce((sum, { lacks }) => sum + lacks, 0);
