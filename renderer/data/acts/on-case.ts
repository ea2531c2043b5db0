// One act on one case: what every decision about it may look at is read behind the door, and the case comes back.
import type { Case } from '../../../core/case/case';
import type { Given } from '../../../core/case/missing';
import type { NewEvent } from '../../../core/journey';
import { ok, type Result } from '../../../core/kit/result';
import type { Day } from '../../../core/kit/time';
import type { MatterPack } from '../../../core/matter/definition';
import { packFor } from '../packs';
import { businessDate, openRows, readOne } from '../read';
import { givenBy } from '../read-authority';
import { sameIds } from '../same-person';
import type { Session } from '../session';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';

/** What every decision about a case may look at. */
export type CaseDesk = {
  readonly pack: MatterPack;
  readonly c: Case;
  /** The resident's other cases, of this counter or any other that was heard of. */
  readonly others: readonly Case[];
  /** What the resident gave from their own hand. */
  readonly given: Given;
  readonly hall: string;
  readonly today: Day;
  readonly window: number;
};

export async function onCase<R>(
  id: string,
  decide: (desk: CaseDesk) => Result<readonly NewEvent[], R>,
): Acted<Case, R> {
  let before: Case | undefined;
  const recorded = await act(async (store, session) => {
    const desk = await readDesk(store, session, id);
    before = desk.c;
    return desk;
  }, decide);
  // The same answer again is no event: the case is as it was.
  if (recorded.ok && recorded.value.events.length === 0 && before) return ok(before);
  return stateOf(recorded, 'case', id);
}

/** A case with all that decides over it. */
export async function readDesk(
  store: Store,
  { station, window }: Session,
  id: string,
): Promise<CaseDesk> {
  // The door is held meanwhile: what does not need the other's answer is asked beside it.
  const [c, today] = await Promise.all([
    readOne(store, 'case', id),
    businessDate(store, station.hall),
  ]);
  if (!c) throw new Error(`No case ${id}`);
  const [others, given] = await Promise.all([
    casesOf(store, c.residentId),
    givenBy(store, c.residentId),
  ]);
  const pack = packFor(c.matter, c.packVersion);
  return { pack, c, others, given, hall: station.hall, today, window };
}

/** Those that stand under an entry which was merged are the same person's, and are compared as theirs. */
export async function casesOf(store: Store, residentId: string): Promise<Case[]> {
  const rows = store.db.cases.where('residentId').anyOf([...(await sameIds(store, residentId))]);
  const cases = await openRows(store, 'case', await rows.toArray());
  return cases.map((c) => ({ ...c, residentId }));
}
