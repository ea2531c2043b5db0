// 补正 after acceptance: a later office asks for something. It is told to the resident whole and once (行政许可法 32),
// the clock stands until it is here, and the case says by when.
import type { NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Day } from '../../kit/time';
import type { MatterPack } from '../../matter/definition';
import { isOriginalOut } from '../../paper/custody';
import type { Case } from '../case';
import { courseOf } from './apply-course';
import { openCorrection } from './course';
import { correctableFields, stillReopened } from './reopened';
import type { CourseRefusal } from './refusal';
import { all, span, underWay, worded } from './words';

type Decision = Result<readonly NewEvent[], CourseRefusal>;

export type AskCorrectionCommand = {
  /** The office that asks. */
  readonly by: string;
  readonly what: string;
  /** Codes of papers, keys of fields that are asked again; what the pack does not know, or does not ask now, is left out. */
  readonly papers: readonly string[];
  readonly fields: readonly string[];
  readonly due: string;
  readonly today: Day;
};

/** Refuses: `not_under_way`, `correction_open`, `words_needed`, `day_needed`, `day_order` (due before today). */
export function askCorrection(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  { by, what, papers, fields, due, today }: AskCorrectionCommand,
): Decision {
  const open = openCorrection(courseOf(c));
  const isKnown = (code: string) => pack.papers.some((paper) => paper.code === code);
  const asked = papers.filter(isKnown);
  const reopened = correctableFields(pack, c).filter((field) => fields.includes(field));
  const checked = all(
    () => underWay(c),
    () => (open ? refuse({ code: 'correction_open', due: open.due }) : ok(null)),
    () => worded('by', by),
    () => worded('what', what),
    () => span(today, due),
  );
  if (!checked.ok) return checked;
  const body = { by: by.trim(), what: what.trim(), papers: asked, fields: reopened, due };
  // What is asked for again is missing from now on, whatever it was before.
  const missing = asked
    .filter((code) => c.papers[code]?.state !== 'missing' && !isOriginalOut(c.papers[code]))
    .map((paper, i) =>
      newEvent({ ...c, version: c.version + 1 + i }, 'case.paper-marked', {
        ...{ paper, state: 'missing', copies: 0 },
      }),
    );
  return ok([newEvent(c, 'case.correction-asked', { ...body, on: today }), ...missing]);
}

export type FinishCorrectionCommand = {
  readonly note: string;
  /** Name of the agent who brought it; null = the resident. Whether an agent may is asked before (`mayActAfter`). */
  readonly broughtBy: string | null;
  readonly today: Day;
};

/**
 * Refuses: `not_under_way`, `no_correction`, `correction_incomplete` while a paper that was asked for bears no mark that is enough,
 * or a field was neither answered anew nor kept.
 */
export function finishCorrection(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  { note, broughtBy, today }: FinishCorrectionCommand,
): Decision {
  const may = underWay(c);
  if (!may.ok) return may;
  const open = openCorrection(courseOf(c));
  if (!open) return refuse({ code: 'no_correction' });
  const papers = open.papers.filter((code) => !isHere(pack, c, code));
  const fields = stillReopened(pack, c, open);
  if (papers.length + fields.length > 0) {
    return refuse({ code: 'correction_incomplete', papers, fields });
  }
  const by = broughtBy === null ? {} : { broughtBy };
  return ok([newEvent(c, 'case.correction-done', { note: note.trim(), on: today, ...by })]);
}

function isHere({ papers: known }: MatterPack, { papers }: Case, code: string): boolean {
  const paper = known.find((one) => one.code === code);
  const mark = papers[code];
  return paper === undefined || (mark !== undefined && paper.enough.includes(mark.state));
}
