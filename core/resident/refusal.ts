// Why a person is not registered or corrected: facts for a sentence (`renderer/ui/say.ts`), never a sentence itself.
import type { FieldProblem } from '../matter/field-problem';
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
  | { readonly code: 'too_many'; readonly most: number };

export type ResidentRefusal =
  | { readonly code: 'person'; readonly problems: readonly PersonProblem[] }
  /** The document number is somebody's already: here they are. */
  | { readonly code: 'registered_already'; readonly residentId: string }
  | { readonly code: 'nothing_changed' }
  /** Name, birth, sex and document are corrected on evidence only. */
  | { readonly code: 'evidence_needed' };
