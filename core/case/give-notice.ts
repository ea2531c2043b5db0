// The one-time notice: everything that is missing, at once, from the case itself and never from memory.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { MatterPack } from '../matter/definition';
import { isFillable } from './apply-case';
import type { Case } from './case';
import { missingFrom, type CaseContext } from './missing';
import type { CaseRefusal } from './refusal';

/** Refuses when no paper and no field is missing: then there is nothing that the resident must bring. */
export function giveNotice(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  context: CaseContext,
): Result<readonly NewEvent[], CaseRefusal> {
  if (!isFillable(c)) return refuse({ code: 'not_open', state: c.state });
  const { papers, fields } = missingFrom(pack, c, context);
  if (papers.length + fields.length === 0) return refuse({ code: 'nothing_missing' });
  return ok([newEvent(c, 'case.notice-given', { papers, fields })]);
}
