// A case read through its pack for the screen: answers with the computed ones, what fails, what is missing, which step is done.
import type { Case } from '../../../../core/case/case';
import { formValues } from '../../../../core/case/form';
import {
  checksOf,
  isComplete,
  missingFrom,
  type CaseContext,
  type Missing,
} from '../../../../core/case/missing';
import { resumePlace } from '../../../../core/case/resume-place';
import { fieldAt } from '../../../../core/matter/row';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Check, Values } from '../../../../core/matter/field';

export const steps = ['ask', 'form', 'papers', 'read'] as const;
export type StepKey = (typeof steps)[number];

export type CaseView = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly values: Values;
  readonly failed: readonly Check[];
  readonly missing: Missing;
  readonly isComplete: boolean;
  readonly isDone: Readonly<Record<StepKey, boolean>>;
};

export function viewCase(pack: MatterPack, caze: Case, context: CaseContext): CaseView {
  const missing = missingFrom(pack, caze, context);
  const stepOf = (path: string) => {
    const place = fieldAt(pack, path);
    return place?.row?.group.step ?? place?.field.step;
  };
  const lacks = (step: 'ask' | 'form') => missing.fields.some((key) => stepOf(key) === step);
  return {
    caze,
    pack,
    values: formValues(pack, caze),
    failed: [...checksOf(pack, caze, context, 'block'), ...checksOf(pack, caze, context, 'warn')],
    missing,
    isComplete: isComplete(missing),
    isDone: {
      ask: !missing.identity && !lacks('ask') && missing.authority.length === 0,
      form: !lacks('form'),
      papers: missing.papers.length === 0,
      read: missing.unconfirmed.length === 0 && missing.consents.length === 0 && !missing.unsigned,
    },
  };
}

/** The first step that is not done; the last when all are. */
export function firstOpenStep({ isDone }: CaseView): StepKey {
  return steps.find((step) => !isDone[step]) ?? 'read';
}

/** Where a case is gone on with: on the page of the place behind the last answer, while that page is not done. */
export function stepToResume(view: CaseView): StepKey {
  const path = resumePlace(view.pack, view.caze);
  const place = path === null ? undefined : fieldAt(view.pack, path);
  const step = (place?.row?.group ?? place?.field)?.step;
  const isStarted = Object.keys(view.caze.answers).some((key) => isByHand(view, key, step));
  return step !== undefined && isStarted && !view.isDone[step] ? step : firstOpenStep(view);
}

/** Answered on that page by somebody, not from the register. */
function isByHand({ caze, pack }: CaseView, path: string, step: StepKey | undefined): boolean {
  const place = fieldAt(pack, path);
  const asked = place?.row?.group ?? place?.field;
  return asked !== undefined && asked.step === step && caze.answers[path]?.source !== 'register';
}
