// Why something about a case on its way is not written down: facts for a sentence, never a sentence itself.
import type { Day } from '../../kit/time';
import type { OriginalsHeld } from '../../paper/custody';
import type { CaseState } from '../case';

export type CourseRefusal =
  /** Not accepted yet, or ended already. */
  | { readonly code: 'not_under_way'; readonly state: CaseState }
  | { readonly code: 'already_paused'; readonly since: Day }
  | { readonly code: 'not_paused' }
  /** The clock stands for a correction: that must be done, or taken back by the office that asked. */
  | { readonly code: 'correction_open'; readonly due: Day }
  | { readonly code: 'no_correction' }
  /** These were asked for and are still not here. */
  | {
      readonly code: 'correction_incomplete';
      readonly papers: readonly string[];
      readonly fields: readonly string[];
    }
  | { readonly code: 'unknown_step'; readonly step: string }
  /** What the step where it is must ask is not answered: it goes on when it is. */
  | {
      readonly code: 'step_incomplete';
      readonly step: string;
      readonly fields: readonly string[];
    }
  | { readonly code: 'unknown_ending'; readonly ending: string }
  /** The pack lets a notice show no more than its own fields. */
  | { readonly code: 'not_to_be_shown'; readonly fields: readonly string[] }
  | { readonly code: 'day_order'; readonly from: Day; readonly to: Day }
  /** A day ahead of today was given for what has happened. */
  | { readonly code: 'day_ahead'; readonly day: Day }
  /** A day before the case was accepted. */
  | { readonly code: 'day_before'; readonly day: Day; readonly acceptedOn: Day }
  | { readonly code: 'day_needed'; readonly day: string }
  | { readonly code: 'words_needed'; readonly part: CoursePart }
  | {
      readonly code: 'words_too_long';
      readonly part: CoursePart;
      readonly has: number;
      readonly most: number;
    }
  | { readonly code: 'extension_days'; readonly least: number; readonly most: number }
  | { readonly code: 'objection_open' }
  | { readonly code: 'no_objection' }
  /** Only a result can be handed over. */
  | { readonly code: 'no_result'; readonly state: CaseState }
  | { readonly code: 'not_badly_rated' }
  | { readonly code: 'no_reminder' }
  | OriginalsHeld;

export type CoursePart =
  'note' | 'by' | 'what' | 'text' | 'signer' | 'place' | 'reason' | 'number' | 'to';
