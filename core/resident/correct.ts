// Corrects what the register says of a person: only what really changed, and identity only on evidence.
import type { NewEvent } from '../journey';
import { decidedOver } from '../kit/decided-over';
import { newEvent } from '../kit/new-event';
import { isSameValue } from '../kit/same-value';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { checkPerson, type PersonDraft } from './check-person';
import { personFields, valueOf, type Person } from './person';
import type { ResidentRefusal } from './refusal';
import type { Resident } from './resident';

/** After a proved death the record stays as it is. */
export const isLocked = ({ death }: Pick<Resident, 'death'>): boolean =>
  death !== undefined && death.proof !== 'pending';

/** Wrong, these make somebody another person. */
const identity: readonly (keyof Person)[] = ['name', 'certType', 'certNo', 'birth', 'sex'];

/**
 * `changes`: fields as typed. A new ID number brings its own birth and sex.
 * `sameCertNo`: id of the resident with the new document number, null when nobody else has it.
 */
export function correctResident(
  { resident, sameCertNo }: { readonly resident: Resident; readonly sameCertNo: string | null },
  {
    changes,
    evidence,
    today,
  }: { readonly changes: Partial<PersonDraft>; readonly evidence: string; readonly today: Day },
): Result<readonly NewEvent[], ResidentRefusal> {
  const { person } = resident;
  if (isLocked(resident)) return refuse({ code: 'record_locked' });
  const follows = changes.certNo === undefined ? {} : ({ birth: '', sex: '' } as const);
  const checked = checkPerson({ ...person, ...follows, ...changes }, today);
  if (!checked.ok) return refuse({ code: 'person', problems: checked.refusal });
  if (sameCertNo !== null && sameCertNo !== resident.id) {
    return refuse({ code: 'registered_already', residentId: sameCertNo });
  }
  // Two machines differ on a field: to write the value that stands is to decide for it.
  const isDecided = (field: keyof Person) =>
    Object.hasOwn(changes, field) && resident.reviews.some((review) => review.field === field);
  const changed = personFields.filter(
    (field) =>
      isDecided(field) || !isSameValue(valueOf(person, field), valueOf(checked.value, field)),
  );
  if (changed.length === 0) return refuse({ code: 'nothing_changed' });
  if (changed.some((field) => identity.includes(field)) && evidence.trim() === '') {
    return refuse({ code: 'evidence_needed' });
  }
  const real = Object.fromEntries(changed.map((field) => [field, valueOf(checked.value, field)]));
  const body = {
    ...{ changes: real, evidence: evidence.trim() },
    ...decidedOver(resident.reviews, (field) => changed.includes(field)),
  };
  return ok([newEvent({ ...resident, residentId: resident.id }, 'resident.corrected', body)]);
}
