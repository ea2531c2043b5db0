// The PDF of an A4 sheet goes into the record before the sheet is printed, and only once.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, type Result } from '../kit/result';
import type { ArchivedSheet, Slip } from './slip';

/** Nothing happens to a slip that has its sheet already. */
export function archiveSheet(slip: Slip, sheet: ArchivedSheet): Result<readonly NewEvent[], never> {
  return ok(slip.archive ? [] : [newEvent(slip, 'slip.archived', sheet)]);
}
