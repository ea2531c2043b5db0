// A refusal becomes a sentence of three short parts: what did not happen, why, what to do now. Exhaustive by type: a new
// reason in core breaks the build here until somebody has found the words for it.
import type { AlarmRefusal } from '../../core/alarm/alarm-acts';
import type { AliveRefusal } from '../../core/alive/alive-acts';
import type { AuthorisationRefusal } from '../../core/authorisation/refusal';
import type { CourseRefusal } from '../../core/case/course/refusal';
import type { CaseRefusal } from '../../core/case/refusal';
import type { ConsentRefusal } from '../../core/consent/consent-acts';
import type { CallBackRefusal } from '../../core/enquiry/call-back';
import type { EnquiryRefusal } from '../../core/enquiry/record-enquiry';
import type { QueueRefusal } from '../../core/queue/refusal';
import type { StubSheetRefusal } from '../../core/queue/stub-sheet';
import type {
  HouseholdRefusal,
  LifeRefusal,
  MergeRefusal,
  ResidentRefusal,
} from '../../core/resident/refusal';
import type { SlipRefusal } from '../../core/slip/slip-refusal';
import type { RecordTrouble } from '../../core/station/record-trouble';
import type { AgentRefusal } from '../../core/visit/agents/change-agent';
import type { PlanRefusal } from '../../core/visit/schedule/moves-of';
import type { RosterRefusal } from '../../core/visit/roster/roster-acts';
import type { VisitRefusal } from '../../core/visit/visit-refusal';
import type { A4Refusal, PrintRefusal } from '../../electron/contract/printing';
import type { TableRefusal } from '../../electron/contract/tables';
import { t } from './i18n';
import { alarmSentences } from './say-alarm';
import { aliveSentences, type AliveListRefusal } from './say-alive';
import { authorisationSentences } from './say-authority';
import { bundleSentences, type BundleRefusal } from './say-bundle';
import { caseSentences } from './say-case';
import { courseSentences } from './say-course';
import { enquirySentences } from './say-enquiry';
import { paperSentences, type PaperRefusal } from './say-paper';
import { planSentences } from './say-plan';
import { queueSentences } from './say-queue';
import { recordSentences } from './say-record';
import { residentSentences } from './say-resident';
import { slipSentences } from './say-slip';
import { tableSentences } from './say-table';
import { rosterSentences, visitSentences } from './say-visit';

/** Everything that an act may answer instead of doing it. */
export type Refusal =
  | A4Refusal
  | AgentRefusal
  | AlarmRefusal
  | AliveListRefusal
  | AliveRefusal
  | AuthorisationRefusal
  | ConsentRefusal
  | BundleRefusal
  | CallBackRefusal
  | CaseRefusal
  | CourseRefusal
  | EnquiryRefusal
  | HouseholdRefusal
  | LifeRefusal
  | MergeRefusal
  | PaperRefusal
  | PlanRefusal
  | PrintRefusal
  | QueueRefusal
  | RecordTrouble
  | ResidentRefusal
  | RosterRefusal
  | SlipRefusal
  | StubSheetRefusal
  | TableRefusal
  | VisitRefusal;

/** One sentence for every code of a union of refusals: the switch of design §6 as a table from which no code can be missing. */
export type Sentences<R extends { readonly code: string }> = {
  readonly [C in R['code']]: (refusal: Extract<R, { readonly code: C }>) => string;
};

const sentences: Sentences<Refusal> = {
  ...recordSentences,
  ...queueSentences,
  ...caseSentences,
  ...courseSentences,
  ...authorisationSentences,
  ...slipSentences,
  ...paperSentences,
  ...visitSentences,
  ...rosterSentences,
  ...planSentences,
  ...alarmSentences,
  ...bundleSentences,
  ...aliveSentences,
  ...enquirySentences,
  ...residentSentences,
  ...tableSentences,
  reason_needed: () => t('refusals.reasonNeeded'),
};

/** The same table by any code: two hundred kinds of function in one union are more than a type checker likes to compare. */
const sentenceBy: Readonly<Record<string, (refusal: never) => string>> = sentences;

/** The sentence for any refusal of an act. */
export function say(refusal: Refusal): string {
  const sentenceOf = sentenceBy[refusal.code] as (refusal: Refusal) => string;
  return sentenceOf(refusal);
}
