// Why an act on a case is not done: facts for a sentence (`renderer/ui/say.ts`), never a sentence itself.
import type { Day } from '../kit/time';
import type { FieldProblem } from '../matter/field-problem';
import type { OriginalsHeld } from '../paper/custody';
import type { CaseNumber, CaseState } from './case';
import type { Missing } from './missing';

export type CaseRefusal =
  // ── opening ──
  /** One pending case per resident and matter: here it is, to go on with. */
  | { readonly code: 'duplicate_case'; readonly caseId: string; readonly number: CaseNumber }
  /** They have died: only the matter that begins with a death is opened. */
  | { readonly code: 'resident_died' }
  | { readonly code: 'pack_not_in_effect'; readonly from: Day; readonly to: Day | null }
  /** The counter gave out its 999 case numbers of the day. */
  | { readonly code: 'numbers_used_up' }
  // ── state ──
  /** Accepted, declined, passed on or withdrawn meanwhile. */
  | { readonly code: 'not_open'; readonly state: CaseState }
  // ── identity ──
  | { readonly code: 'impossible_day'; readonly day: string }
  | { readonly code: 'document_expired'; readonly validTo: Day; readonly days: number }
  // ── the form ──
  | { readonly code: 'unknown_field'; readonly field: string }
  /** Earlier answers make this field superfluous. */
  | { readonly code: 'not_asked'; readonly field: string }
  | { readonly code: 'computed_field'; readonly field: string }
  | { readonly code: 'field'; readonly field: string; readonly problem: FieldProblem }
  // ── papers ──
  | { readonly code: 'unknown_paper'; readonly paper: string }
  | {
      readonly code: 'copies';
      readonly paper: string;
      readonly least: number;
      readonly most: number;
    }
  /** This paper may not come later. */
  | { readonly code: 'no_late_paper'; readonly paper: string }
  /** The original lies here and must go back before the paper is marked otherwise. */
  | { readonly code: 'original_held'; readonly paper: string }
  /** A case does not end while these originals lie here. */
  | OriginalsHeld
  | { readonly code: 'nothing_held' }
  | { readonly code: 'page_too_large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'pages_full'; readonly most: number }
  // ── asking the resident ──
  | { readonly code: 'not_presented' }
  | { readonly code: 'unknown_item'; readonly item: string }
  /** Not answered with yes yet. */
  | { readonly code: 'not_confirmed'; readonly items: readonly string[] }
  | { readonly code: 'signature_empty' }
  | { readonly code: 'signature_too_large' }
  // ── outcomes ──
  | { readonly code: 'nothing_missing' }
  | { readonly code: 'incomplete'; readonly missing: Missing }
  | { readonly code: 'reason_needed' }
  | { readonly code: 'where_to_needed' }
  // ── one thing handed in twice ──
  | { readonly code: 'link_supervisor' }
  | { readonly code: 'link_not_same' }
  | { readonly code: 'not_linked' }
  // ── rating ──
  | { readonly code: 'only_resident_rates' }
  | { readonly code: 'rating_not_asked' }
  | { readonly code: 'rated_already' }
  | { readonly code: 'rating_reason_needed' }
  | { readonly code: 'unknown_reason'; readonly reason: string };
