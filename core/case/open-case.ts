// Opens a case for a resident and begins the form with what the register already knows, so that nobody is asked twice.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { isInEffect, type MatterPack } from '../matter/definition';
import type { Field } from '../matter/field';
import { normaliseAnswer } from '../matter/normalise-answer';
import type { Resident } from '../resident/resident';
import type { Case, FieldValue } from './case';
import { sameCase } from './duplicate';
import { formatCaseNumber, mostCasesADay } from './number';
import type { CaseRefusal } from './refusal';
import { trackingWord } from './tracking-word';

export type OpenCaseCommand = {
  /** Id of the new case, minted at the tap. */
  readonly caseId: string;
  readonly resident: Resident;
  readonly ticketId: string | null;
  readonly visitId: string | null;
  readonly hall: string;
  readonly window: number;
  readonly today: Day;
  readonly community: string;
  readonly counter: string;
  /** From the counter's own row of the business day `today`, never by counting cases. */
  readonly serial: number;
  /** Two numbers from 0 to below 1 for the tracking word. */
  readonly dice: readonly [number, number];
};

/** `others`: the resident's cases, as known here. First event: `case.opened`; then one answer for each field the register knows. */
export function openCase(
  { pack, others }: { readonly pack: MatterPack; readonly others: readonly Case[] },
  command: OpenCaseCommand,
): Result<readonly NewEvent[], CaseRefusal> {
  const { caseId: id, resident, today, serial, dice } = command;
  if (resident.death && pack.afterDeath !== true) return refuse({ code: 'resident_died' });
  if (!isInEffect(pack, today)) return refuse({ code: 'pack_not_in_effect', ...pack.effective });
  const held = sameCase(
    others,
    { id, matter: pack.key, residentId: resident.id, openedOn: today },
    pack.duplicates,
  );
  if (held) return refuse({ code: 'duplicate_case', caseId: held.id, number: held.number });
  if (serial > mostCasesADay) return refuse({ code: 'numbers_used_up' });
  const { community, counter, ticketId, visitId, hall, window } = command;
  const opened = newEvent({ id, version: 0, residentId: resident.id }, 'case.opened', {
    matter: pack.key,
    packVersion: pack.version,
    residentId: resident.id,
    ticketId,
    visitId,
    number: formatCaseNumber({ community, day: today, counter, serial }),
    tracking: trackingWord(...dice),
    hall,
    window,
    openedOn: today,
  });
  return ok([opened, ...prefilled(pack, id, resident, today)]);
}

/** Codes that this pack does not offer, and what the register does not know, are left to be asked. */
function prefilled(
  pack: MatterPack,
  id: string,
  resident: Resident,
  today: Day,
): readonly NewEvent[] {
  return pack.fields
    .filter(({ register, at }) => register !== undefined && at === undefined)
    .map((field) => ({ field: field.key, value: registerValue(field, resident, today) }))
    .filter(({ value }) => value !== null)
    .map(({ field, value }, i) =>
      newEvent({ id, version: i + 1, residentId: resident.id }, 'case.answered', {
        field,
        value,
        source: 'register',
      }),
    );
}

/**
 * What the register says for a field, as the field keeps it and in a code that it offers; null where it says nothing.
 * What does not fit the field as it is kept (an old number, a foreign document) is shown as it is, to be put right.
 */
export function registerValue(field: Field, { person }: Resident, today: Day): FieldValue {
  const { register, choices, type } = field;
  const known = (register && person[register]) ?? '';
  if (known === '' || (choices && !choices.some(({ code }) => code === known))) return null;
  if (type === 'bool') return known === 'true';
  const values = field.certType === undefined ? {} : { [field.certType]: person.certType };
  const normal = normaliseAnswer(field, known, { values, today });
  return normal.ok ? normal.value : known;
}
