// Why a person is not registered or corrected: facts for a sentence (`renderer/ui/say.ts`), never a sentence itself.
import type { FieldProblem } from '../matter/field-problem';
import type { Day } from '../kit/time';
import type { Person } from './person';

/** One field of the register that cannot be stored; `at` counts contacts from 0. */
export type PersonProblem = {
  readonly field: keyof Person | 'contact_name' | 'contact_phone' | 'contact_relation';
  readonly at: number | null;
  readonly problem: PersonFault;
};

export type PersonFault =
  | FieldProblem
  | { readonly code: 'empty' }
  /** The ID number says otherwise: somebody copied one of the two wrongly. */
  | { readonly code: 'differs_from_id'; readonly id: string }
  | { readonly code: 'too_many'; readonly most: number }
  /** The community's code has twelve digits. */
  | { readonly code: 'hukou_code'; readonly has: number };

export type ResidentRefusal =
  | { readonly code: 'person'; readonly problems: readonly PersonProblem[] }
  /** The document number is somebody's already: here they are. */
  | { readonly code: 'registered_already'; readonly residentId: string }
  | { readonly code: 'nothing_changed' }
  /** Name, birth, sex and document are corrected on evidence only. */
  | { readonly code: 'evidence_needed' }
  /** Their death is proved: the record stays as it is. */
  | { readonly code: 'record_locked' };

/** Why a death, a move or what follows from them is not written down. */
export type LifeRefusal =
  | { readonly code: 'not_a_day'; readonly found: string }
  | { readonly code: 'day_ahead'; readonly day: Day }
  | { readonly code: 'before_birth'; readonly birth: Day }
  | { readonly code: 'told_by_needed' }
  | { readonly code: 'proof_no_needed' }
  | { readonly code: 'died_already'; readonly diedOn: Day }
  | { readonly code: 'not_dead' }
  /** Only a supervisor takes back a death that was proved. */
  | { readonly code: 'death_is_proved' }
  | { readonly code: 'reason_needed' }
  | { readonly code: 'away_already'; readonly movedOn: Day }
  | { readonly code: 'not_away' }
  | { readonly code: 'record_locked' };

export type HouseholdRefusal =
  | { readonly code: 'oneself' }
  | { readonly code: 'relation_needed' }
  | { readonly code: 'lives_here_already' }
  /** They belong to another household: taken out of it first. */
  | { readonly code: 'lives_elsewhere' }
  | { readonly code: 'in_no_household' };

export type MergeRefusal =
  | { readonly code: 'merge_oneself' }
  | { readonly code: 'merged_already' }
  /** One of them is registered as dead and the other is not. */
  | { readonly code: 'one_died' }
  | { readonly code: 'evidence_needed' }
  | { readonly code: 'not_merged' }
  | { readonly code: 'reason_needed' }
  | ResidentRefusal;
