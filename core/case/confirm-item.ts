// The resident's own yes or no to one question, and their call for help: acts of the screen that faces them.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Case } from './case';
import type { CaseRefusal } from './refusal';

/** No event when the same was said before. */
export function confirmItem(
  c: Case,
  { item, agreed }: { readonly item: string; readonly agreed: boolean },
): Result<readonly NewEvent[], CaseRefusal> {
  if (!c.presented) return refuse({ code: 'not_presented' });
  if (!c.presented.items.some(({ key }) => key === item)) {
    return refuse({ code: 'unknown_item', item });
  }
  if (c.confirmed[item] === agreed) return ok([]);
  return ok([newEvent(c, 'case.confirmed', { item, agreed })]);
}

/** Help may be called while questions or the rating are shown. */
export function askHelp(
  c: Case,
  { window }: { readonly window: number },
): Result<readonly NewEvent[], CaseRefusal> {
  if (!c.presented && !c.ratingAsked && !c.returning) return refuse({ code: 'not_presented' });
  return ok([newEvent(c, 'case.help-asked', { window })]);
}
