// Two entries that are one person: one leads to the other from now on. Nothing is deleted, and it can be taken back.
import type { NewEvent } from '../journey';
import { isSameValue } from '../kit/same-value';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { correctResident } from './correct';
import { personFields, valueOf, type Person } from './person';
import type { MergeRefusal } from './refusal';
import type { Resident } from './resident';

type Pair = {
  /** Who is shown from now on. */
  readonly survivor: Resident;
  readonly duplicate: Resident;
};

type Decision = Result<readonly NewEvent[], MergeRefusal>;

/** The fields of which the two say different things, in the card's order; what one of them never said is no difference. */
export function differencesOf({ survivor, duplicate }: Pair): readonly (keyof Person)[] {
  return personFields.filter((field) => {
    const [one, other] = [valueOf(survivor.person, field), valueOf(duplicate.person, field)];
    return !isNothing(other) && !isSameValue(one, other);
  });
}

const isNothing = (value: unknown): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0);

/** `take`: fields in which the duplicate is right. What they rest on is written down, as with every correction of who somebody is. */
export function mergeResidents(
  { survivor, duplicate }: Pair,
  command: {
    readonly take: readonly (keyof Person)[];
    readonly evidence: string;
    readonly today: Day;
  },
): Decision {
  const evidence = command.evidence.trim();
  if (survivor.id === duplicate.id) return refuse({ code: 'merge_oneself' });
  if (survivor.merged ?? duplicate.merged) return refuse({ code: 'merged_already' });
  if ((survivor.death === undefined) !== (duplicate.death === undefined)) {
    return refuse({ code: 'one_died' });
  }
  if (evidence === '') return refuse({ code: 'evidence_needed' });
  const corrected = takeOver({ survivor, duplicate }, { ...command, evidence });
  if (!corrected.ok) return corrected;
  const about = { id: duplicate.id, version: duplicate.version, residentId: survivor.id };
  const merged = newEvent(about, 'resident.merged', { into: survivor.id, evidence });
  return ok([...corrected.value, merged]);
}

function takeOver(
  { survivor, duplicate }: Pair,
  { take, evidence, today }: Parameters<typeof mergeResidents>[1],
): Decision {
  if (take.length === 0) return ok([]);
  const changes = Object.fromEntries(
    take.map((field) => [field, valueOf(duplicate.person, field)]),
  );
  const corrected = correctResident(
    { resident: survivor, sameCertNo: null },
    { changes, evidence, today },
  );
  // Chosen and the same all the same: nothing to take over.
  return !corrected.ok && corrected.refusal.code === 'nothing_changed' ? ok([]) : corrected;
}

/** They are two people after all. */
export function unmergeResident(duplicate: Resident, reason: string): Decision {
  if (!duplicate.merged) return refuse({ code: 'not_merged' });
  if (reason.trim() === '') return refuse({ code: 'reason_needed' });
  const about = { id: duplicate.id, version: duplicate.version, residentId: duplicate.merged.into };
  return ok([newEvent(about, 'resident.unmerged', { reason: reason.trim() })]);
}

/** Two people who look like one: nobody is asked about them again. */
export function keepApart({ survivor, duplicate }: Pair): readonly NewEvent[] {
  const about = { ...survivor, residentId: survivor.id };
  return [newEvent(about, 'resident.kept-apart', { other: duplicate.id })];
}
