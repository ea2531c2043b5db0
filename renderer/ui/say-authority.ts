// Authorisations and consents: why one is not written, not signed, or does not carry what somebody wants to do.
import type { Power } from '../../core/authorisation/authorisation';
import type {
  AuthorisationRefusal,
  AuthorityRefusal,
  DraftProblem,
} from '../../core/authorisation/refusal';
import type { ConsentRefusal } from '../../core/consent/consent-acts';
import type { Day } from '../../core/kit/time';
import { formatList, formatShortDay } from './format';
import { t } from './i18n';
import type { Sentences } from './say';
import { fieldSentences } from './say-field';

/** With its year: a paper of last year is told from this year’s. */
export const inFull = (day: Day): string => formatShortDay(day, '0000-01-01');

const authoritySentences: Sentences<AuthorityRefusal> = {
  authority_none: () => t('authority.none'),
  authority_of_another: () => t('authority.ofAnother'),
  authority_not_signed: () => t('authority.notSigned'),
  authority_revoked: ({ on, reason }) => t('authority.wasRevoked', { on: inFull(on), reason }),
  authority_principal_died: ({ on }) =>
    on === null ? t('authority.principalDied') : t('authority.principalDiedOn', { on: inFull(on) }),
  authority_not_yet: ({ from }) => t('authority.notYet', { from: inFull(from) }),
  authority_expired: ({ to }) => t('authority.expired', { to: inFull(to) }),
  authority_power: ({ power, has }) =>
    t('authority.powerNotGiven', { power: powerName(power), has: powerNames(has) }),
  authority_matter: ({ matter }) => t('authority.matterNotListed', { matter }),
  authority_near_relative: ({ matter }) => t('authority.nearRelativeOnly', { matter }),
  authority_person: ({ matter }) => t('authority.personOnly', { matter }),
};

type Own = Exclude<
  AuthorisationRefusal | ConsentRefusal,
  { readonly code: 'reason_needed' | SharedWithCases }
>;

/** Said in the words of a case. */
type SharedWithCases =
  'not_presented' | 'unknown_item' | 'not_confirmed' | 'signature_empty' | 'signature_too_large';

export const authorisationSentences: Sentences<Own> = {
  ...authoritySentences,
  authorisation_draft: ({ faults }) => t('refusals.personProblems', { count: faults.length }),
  authorisation_numbers_used_up: () => t('authority.numbersUsedUp'),
  authorisation_closed: ({ state }) => t(`authority.closed_${state}`),
  witnesses_needed: ({ has }) => t('authority.witnessesNeeded', { has }),
  witness: ({ at, why }) => t(`authority.witness_${why}`, { at }),
  signed_ahead: () => t('authority.signedAhead'),
  consent_given_already: ({ name }) => t('authority.consentGivenAlready', { name }),
  consent_closed: () => t('authority.consentClosed'),
  consent_not_agreed: () => t('authority.consentNotAgreed'),
  nobody_agreed: () => t('authority.nobodyAgreed'),
};

const problems: Sentences<DraftProblem> = {
  ...fieldSentences,
  nothing_written: () => t('authority.nothingWritten'),
  agent_is_principal: () => t('authority.agentIsPrincipal'),
  agent_under_age: ({ age }) => t('authority.agentUnderAge', { age }),
  period_backwards: () => t('authority.periodBackwards'),
  period_too_long: ({ last }) => t('authority.periodTooLong', { last: inFull(last) }),
  period_over: () => t('authority.periodOver'),
  full_power: ({ words }) => t('authority.fullPower', { words: formatList(words) }),
};

/** What is wrong with one part of the form. */
export function sayDraftProblem(problem: DraftProblem): string {
  const sentenceOf = problems[problem.code] as (problem: DraftProblem) => string;
  return sentenceOf(problem);
}

/** Why the agent may not do this. */
export function sayAuthority(refusal: AuthorityRefusal): string {
  const sentenceOf = authoritySentences[refusal.code] as (refusal: AuthorityRefusal) => string;
  return sentenceOf(refusal);
}

export const powerName = (power: Power): string => t(`authority.power_${power}`);

export const powerNames = (powers: readonly Power[]): string => formatList(powers.map(powerName));
