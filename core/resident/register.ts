// A person enters the register once: the same document number finds the one who is there already.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { checkPerson, type PersonDraft } from './check-person';
import type { ResidentRefusal } from './refusal';

/** `sameCertNo`: id of the resident with this document number, from the exact index; null when there is none. */
export function registerResident(
  { sameCertNo }: { readonly sameCertNo: string | null },
  {
    residentId,
    draft,
    today,
  }: { readonly residentId: string; readonly draft: PersonDraft; readonly today: Day },
): Result<readonly NewEvent[], ResidentRefusal> {
  const person = checkPerson(draft, today);
  if (!person.ok) return refuse({ code: 'person', problems: person.refusal });
  if (sameCertNo !== null) return refuse({ code: 'registered_already', residentId: sameCertNo });
  const subject = { id: residentId, version: 0, residentId };
  return ok([newEvent(subject, 'resident.registered', { person: person.value })]);
}
