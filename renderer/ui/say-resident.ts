// A person who could not be registered or corrected; single faults stand beside their fields.
import type { PersonFault, ResidentRefusal } from '../../core/resident/refusal';
import { t } from './i18n';
import type { Sentences } from './say';
import { fieldSentences } from './say-field';

export const residentSentences: Sentences<ResidentRefusal> = {
  person: ({ problems }) => t('refusals.personProblems', { count: problems.length }),
  registered_already: () => t('refusals.registeredAlready'),
  nothing_changed: () => t('refusals.nothingChanged'),
  evidence_needed: () => t('refusals.evidenceNeeded'),
};

const faults: Sentences<PersonFault> = {
  ...fieldSentences,
  empty: () => t('refusals.fieldEmpty'),
  differs_from_id: ({ id }) => t('refusals.differsFromId', { id }),
  too_many: ({ most }) => t('refusals.tooMany', { most }),
};

/** What is wrong with one field of the registration card. */
export function sayPersonFault(fault: PersonFault): string {
  const sentenceOf = faults[fault.code] as (fault: PersonFault) => string;
  return sentenceOf(fault);
}
