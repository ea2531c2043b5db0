// What people do with a case on its way after acceptance. The rules are core/case/course.
import type { Case } from '../../../core/case/case';
import { agentName, mayActAfter, mayCollect } from '../../../core/case/course/collect';
import {
  askCorrection as decideAskCorrection,
  finishCorrection as decideFinishCorrection,
  type AskCorrectionCommand,
} from '../../../core/case/course/correct';
import {
  bringResult as decideBringResult,
  deliver as decideDeliver,
  terminate as decideTerminate,
  type DeliverCommand,
  type ResultCommand,
} from '../../../core/case/course/finish';
import {
  postNotice as decidePostNotice,
  raiseObjection as decideRaiseObjection,
  settleObjection as decideSettleObjection,
} from '../../../core/case/course/public-notice';
import type { PauseReason, PublicNotice } from '../../../core/case/course/course';
import { followUpRating as decideFollowUp } from '../../../core/case/course/rating-call';
import { keepReopened } from '../../../core/case/course/reopened';
import type { CourseRefusal } from '../../../core/case/course/refusal';
import {
  extend as decideExtend,
  giveOfficialNumber as decideOfficialNumber,
  reachStep as decideReachStep,
  recordOpinion as decideRecordOpinion,
  type OpinionCommand,
} from '../../../core/case/course/review';
import {
  resume as decideResume,
  suspend as decideSuspend,
} from '../../../core/case/course/suspend';
import { noteReminder as decideNoteReminder } from '../../../core/case/course/reminders';
import type { AuthorityRefusal } from '../../../core/authorisation/refusal';
import { ok } from '../../../core/kit/result';
import { calendars } from '../packs';
import type { Acted } from './act';
import { onCase } from './on-case';

type Act = Acted<Case, CourseRefusal>;
type Said<C> = Omit<C, 'today'>;

export const reachStep = (id: string, said: { readonly step: string; readonly on: string }): Act =>
  onCase(id, ({ pack, c, today }) => decideReachStep({ pack, c }, { ...said, today }));

export const suspendCase = (
  id: string,
  said: { readonly why: PauseReason; readonly note: string },
): Act => onCase(id, ({ c, today }) => decideSuspend(c, { ...said, today }));

export const resumeCase = (id: string, note: string): Act =>
  onCase(id, ({ c, today }) => decideResume(c, { note, today }));

export const askCorrection = (id: string, said: Said<AskCorrectionCommand>): Act =>
  onCase(id, ({ pack, c, today }) => decideAskCorrection({ pack, c }, { ...said, today }));

/** By an agent only where their authorisation says that they may correct. */
export const finishCorrection = (
  id: string,
  { note, byAgent }: { readonly note: string; readonly byAgent: boolean },
): Acted<Case, CourseRefusal | AuthorityRefusal> =>
  onCase<CourseRefusal | AuthorityRefusal>(id, ({ pack, c, today, others, given }) => {
    const may = byAgent ? mayActAfter(pack, c, 'correct', { today, others, given }) : null;
    if (may && !may.ok) return may;
    const broughtBy = byAgent ? agentName(pack, c) : null;
    return decideFinishCorrection({ pack, c }, { note, broughtBy, today });
  });

/** What a correction asks again and nobody changed stands as it is, by the resident's word. */
export const keepTheRest = (id: string): Act =>
  onCase(id, ({ pack, c }) => ok(keepReopened(pack, c)));

export const recordOpinion = (id: string, said: Said<OpinionCommand>): Act =>
  onCase(id, ({ pack, c, today }) => decideRecordOpinion({ pack, c }, { ...said, today }));

export const postNotice = (id: string, notice: PublicNotice): Act =>
  onCase(id, ({ pack, c }) => decidePostNotice({ pack, c }, notice));

export const raiseObjection = (
  id: string,
  said: { readonly by: string; readonly text: string; readonly on: string },
): Act => onCase(id, ({ c, today }) => decideRaiseObjection(c, { ...said, today }));

export const settleObjection = (id: string, found: string): Act =>
  onCase(id, ({ c, today }) => decideSettleObjection(c, { found, today }));

export const extendCase = (
  id: string,
  said: { readonly days: number; readonly reason: string },
): Act => onCase(id, ({ c, today }) => decideExtend(c, { ...said, today }));

export const giveOfficialNumber = (id: string, number: string): Act =>
  onCase(id, ({ c }) => decideOfficialNumber(c, { number }));

export const bringResult = (id: string, said: Said<ResultCommand>): Act =>
  onCase(id, ({ pack, c, today }) => decideBringResult({ pack, c }, { ...said, today }));

/** To an agent only where their authorisation says that they may collect. */
export const deliverResult = (
  id: string,
  said: Said<DeliverCommand> & { readonly toAgent: boolean },
): Acted<Case, CourseRefusal | AuthorityRefusal> =>
  onCase<CourseRefusal | AuthorityRefusal>(id, ({ pack, c, today, others, given }) => {
    const { toAgent, ...delivery } = said;
    const may = toAgent ? mayCollect(pack, c, said.how, { today, others, given }) : null;
    return may && !may.ok ? may : decideDeliver(c, { ...delivery, today });
  });

export const terminateCase = (id: string, reason: string): Act =>
  onCase(id, ({ c }) => decideTerminate(c, { reason }));

export const followUpRating = (
  id: string,
  said: { readonly note: string; readonly satisfied: boolean | null },
): Act => onCase(id, ({ c }) => decideFollowUp(c, said));

/** The earliest of the reminders that are due was seen to. */
export const noteReminder = (id: string, note: string): Act =>
  onCase(id, ({ pack, c, today }) => decideNoteReminder({ pack, c }, { note, calendars, today }));
