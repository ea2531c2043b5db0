// A person who could not be registered or corrected; single faults stand beside their fields.
import type {
  HouseholdRefusal,
  LifeRefusal,
  MergeRefusal,
  PersonFault,
  ResidentRefusal,
} from '../../core/resident/refusal';
import { formatDay } from './format';
import { t } from './i18n';
import type { Sentences } from './say';
import { fieldSentences } from './say-field';

/** A day of the register, whenever it was: with its year. */
const wholeDay = (day: string): string => formatDay(day, '0000-01-01');

type PeopleRefusal = ResidentRefusal | LifeRefusal | HouseholdRefusal | MergeRefusal;

export const residentSentences: Omit<Sentences<PeopleRefusal>, 'reason_needed'> = {
  person: ({ problems }) => t('refusals.personProblems', { count: problems.length }),
  registered_already: () => t('refusals.registeredAlready'),
  nothing_changed: () => t('refusals.nothingChanged'),
  evidence_needed: () => t('refusals.evidenceNeeded'),
  record_locked: () => t('refusals.recordSealed'),
  not_a_day: () => t('refusals.lifeNotADay'),
  day_ahead: ({ day }) => t('refusals.lifeDayAhead', { day: wholeDay(day) }),
  before_birth: ({ birth }) => t('refusals.beforeBirth', { birth: wholeDay(birth) }),
  told_by_needed: () => t('refusals.toldByNeeded'),
  proof_no_needed: () => t('refusals.proofNoNeeded'),
  died_already: ({ diedOn }) => t('refusals.diedAlready', { day: wholeDay(diedOn) }),
  not_dead: () => t('refusals.notDead'),
  death_is_proved: () => t('refusals.deathIsProved'),
  away_already: ({ movedOn }) => t('refusals.awayAlready', { day: wholeDay(movedOn) }),
  not_away: () => t('refusals.notAway'),
  oneself: () => t('refusals.oneself'),
  relation_needed: () => t('refusals.relationNeeded'),
  lives_here_already: () => t('refusals.livesHereAlready'),
  lives_elsewhere: () => t('refusals.livesElsewhere'),
  in_no_household: () => t('refusals.inNoHousehold'),
  merge_oneself: () => t('refusals.mergeOneself'),
  merged_already: () => t('refusals.mergedAlready'),
  one_died: () => t('refusals.oneDied'),
  not_merged: () => t('refusals.notMerged'),
};

const faults: Sentences<PersonFault> = {
  ...fieldSentences,
  empty: () => t('refusals.fieldEmpty'),
  differs_from_id: ({ id }) => t('refusals.differsFromId', { id }),
  hukou_code: ({ has }) => t('refusals.hukouCode', { has }),
  too_many: ({ most }) => t('refusals.tooMany', { most }),
};

/** What is wrong with one field of the registration card. */
export function sayPersonFault(fault: PersonFault): string {
  const sentenceOf = faults[fault.code] as (fault: PersonFault) => string;
  return sentenceOf(fault);
}
