// Turns the form into questions that a resident can answer with yes or no, and turns the screen to them.
// Masks belong to the types of fields: no full ID number and no full account ever leaves this file.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { isTrue } from '../matter/condition';
import type { MatterPack } from '../matter/definition';
import { fieldsInTemplate, fillTemplate } from '../matter/template';
import { isFillable } from './apply-case';
import type { Case, ConfirmationItem } from './case';
import { formValues } from './form';
import { missingFields, missingFrom } from './missing';
import type { CaseRefusal } from './refusal';

/** Refuses while required fields are empty; papers may still be missing. What the resident agreed to and did not change stays agreed. */
export function present(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  {
    window,
    today,
    others,
  }: { readonly window: number; readonly today: Day; readonly others: readonly Case[] },
): Result<readonly NewEvent[], CaseRefusal> {
  if (!isFillable(c)) return refuse({ code: 'not_open', state: c.state });
  if (missingFields(pack, formValues(pack, c)).length > 0) {
    return refuse({ code: 'incomplete', missing: missingFrom(pack, c, { today, others }) });
  }
  return ok([newEvent(c, 'case.presented', { window, items: confirmationItems(pack, c) })]);
}

/** The questions as the resident will see them, masked. Also the mirror on the clerk's screen. */
function confirmationItems(pack: MatterPack, c: Case): readonly ConfirmationItem[] {
  const values = formValues(pack, c);
  return pack.questions
    .filter(({ when }) => isTrue(when, values))
    .map(({ key, question, answer, detail }) => ({
      key,
      question: fillTemplate(pack, question, values),
      answer: fillTemplate(pack, answer, values),
      detail: fillTemplate(pack, detail, values),
      fields: sources(pack, fieldsInTemplate(question + answer + detail)),
    }));
}

/** The fields and, for computed ones, those that they are computed from. Of a group or its column: the whole group. */
function sources(pack: MatterPack, names: readonly string[]): readonly string[] {
  const all = names.flatMap((name) => {
    const [key = ''] = name.split('/');
    const field = pack.fields.find((one) => one.key === key);
    const columns = field?.columns?.flatMap(({ compute }) => compute?.from ?? []) ?? [];
    const outside = columns.filter((from) => pack.fields.some((one) => one.key === from));
    return [key, ...sources(pack, [...(field?.compute?.from ?? []), ...outside])];
  });
  return [...new Set(all)];
}
