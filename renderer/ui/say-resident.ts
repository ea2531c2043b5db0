// A person who could not be registered or corrected; single faults stand beside their fields.
import type { PersonFault, ResidentRefusal } from '../../core/resident/refusal';
import { t } from './i18n';
import type { Sentences } from './say';
import { sayProblem } from './say-field';

export const residentSentences: Sentences<ResidentRefusal> = {
  person: ({ problems }) => t('refusals.personProblems', { count: problems.length }),
  registered_already: () => t('refusals.registeredAlready'),
  nothing_changed: () => t('refusals.nothingChanged'),
  evidence_needed: () => t('refusals.evidenceNeeded'),
};

/** What is wrong with one field of the registration card. */
export function sayPersonFault(fault: PersonFault): string {
  switch (fault.code) {
    case 'empty':
      return t('refusals.fieldEmpty');
    case 'differs_from_id':
      return t('refusals.differsFromId', { id: fault.id });
    case 'too_many':
      return t('refusals.tooMany', { most: fault.most });
    default:
      return sayProblem(fault);
  }
}
