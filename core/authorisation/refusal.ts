// Why an authorisation is not written, not signed, or does not carry an act: facts for a sentence, never a sentence itself.
import type { Day } from '../kit/time';
import type { FieldProblem } from '../matter/field-problem';
import type { AuthorisationState, Power } from './authorisation';

export type AuthorisationField =
  | 'agent_name'
  | 'agent_cert'
  | 'agent_phone'
  | 'agent_relation'
  | 'matters'
  | 'powers'
  | 'from'
  | 'to'
  | 'paper_text';

export type DraftProblem =
  | FieldProblem
  | { readonly code: 'nothing_written' }
  /** Nobody authorises themselves. */
  | { readonly code: 'agent_is_principal' }
  /** Civil Code art. 17, 18: under 18. */
  | { readonly code: 'agent_under_age'; readonly age: number }
  | { readonly code: 'period_backwards' }
  /** Longer than a year: `last` is the latest day. */
  | { readonly code: 'period_too_long'; readonly last: Day }
  | { readonly code: 'period_over' }
  | { readonly code: 'full_power'; readonly words: readonly string[] };

export type FieldFault = { readonly field: AuthorisationField; readonly problem: DraftProblem };

/** `at`: which witness, from 1. */
export type WitnessFault = {
  readonly code: 'witness';
  readonly at: number;
  readonly why: 'name' | 'cert_no' | 'agent' | 'principal' | 'clerk' | 'twice' | 'under_age';
};

export type AuthorisationRefusal =
  /** Everything that is wrong on the form, at once. */
  | { readonly code: 'authorisation_draft'; readonly faults: readonly FieldFault[] }
  | { readonly code: 'authorisation_numbers_used_up' }
  /** It is signed or taken back already. */
  | { readonly code: 'authorisation_closed'; readonly state: AuthorisationState }
  /** Somebody who cannot write needs two who saw it. */
  | { readonly code: 'witnesses_needed'; readonly has: number }
  | WitnessFault
  | { readonly code: 'signed_ahead' }
  | { readonly code: 'not_presented' }
  | { readonly code: 'unknown_item'; readonly item: string }
  | { readonly code: 'not_confirmed'; readonly items: readonly string[] }
  | { readonly code: 'signature_empty' }
  | { readonly code: 'signature_too_large' }
  | { readonly code: 'reason_needed' }
  | AuthorityRefusal;

/** Why the agent may not do this now. */
export type AuthorityRefusal =
  /** Somebody else acts, and nobody has said by which paper. */
  | { readonly code: 'authority_none' }
  /** The paper is another resident's. */
  | { readonly code: 'authority_of_another' }
  | { readonly code: 'authority_not_signed' }
  | { readonly code: 'authority_revoked'; readonly on: Day; readonly reason: string }
  /** Civil Code art. 173, 174: death of the principal ends it. */
  | { readonly code: 'authority_principal_died'; readonly on: Day | null }
  | { readonly code: 'authority_not_yet'; readonly from: Day }
  | { readonly code: 'authority_expired'; readonly to: Day }
  | { readonly code: 'authority_power'; readonly power: Power; readonly has: readonly Power[] }
  /** `matter`: its name. */
  | { readonly code: 'authority_matter'; readonly matter: string }
  /** The matter lets near relatives act, and nobody else. */
  | { readonly code: 'authority_near_relative'; readonly matter: string }
  /** The person must come, or be visited: nobody does it for them. */
  | { readonly code: 'authority_person'; readonly matter: string };
