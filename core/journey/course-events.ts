// A case on its way after acceptance: with the office that decides, and back to the resident.
import type { DeliveryWay, Opinion, PauseReason } from '../case/course/course';
import type { Day } from '../kit/time';

export type CourseEvents = {
  // ── the case on its way ───────────────────────────────────────────────────────────────────────
  /** It reached a step of its pack. */
  'case.step-reached': { readonly step: string; readonly on: Day };
  /** The clock stands from `on`, which does not count any more. */
  'case.suspended': { readonly why: PauseReason; readonly note: string; readonly on: Day };
  /** `on` counts again. */
  'case.resumed': { readonly note: string; readonly on: Day };
  /** A later office asks for something: said to the resident at once and whole (行政许可法 32). */
  'case.correction-asked': {
    readonly by: string;
    readonly what: string;
    readonly papers: readonly string[];
    readonly fields: readonly string[];
    readonly due: Day;
    readonly on: Day;
  };
  'case.correction-done': {
    readonly note: string;
    readonly on: Day;
    /** The agent who brought it; absent = the resident. */
    readonly broughtBy?: string;
  };
  'case.opinion-recorded': {
    readonly step: string;
    readonly result: Opinion['result'];
    readonly text: string;
    readonly signer: string;
    readonly on: Day;
  };
  /** Both days are on the board and do not count. */
  'case.notice-posted': {
    readonly place: string;
    readonly from: Day;
    readonly to: Day;
    readonly shown: readonly string[];
  };
  'case.objection-raised': { readonly by: string; readonly text: string; readonly on: Day };
  'case.objection-settled': { readonly found: string; readonly on: Day };
  /** The deciding office took more time, in the unit of the limit; the resident was told why. */
  'case.extended': { readonly days: number; readonly reason: string; readonly on: Day };
  /** The platform's own number; the one on paper stays. */
  'case.official-number-given': { readonly number: string };
  'case.result-arrived': {
    readonly ending: string;
    readonly text: string;
    readonly reference: string;
    readonly on: Day;
  };
  /** The result is in the hands of the resident, or of whoever may collect it. */
  'case.delivered': { readonly to: string; readonly how: DeliveryWay; readonly on: Day };
  /** 终止: it cannot go on, and nobody decides it any more. */
  'case.terminated': { readonly reason: string };
  /** Whoever rated badly was rung. */
  'case.rating-followed-up': { readonly note: string; readonly satisfied: boolean | null };
  /** What the pack's reminder of this place and day wants was done; `path`: `field` or `group/row/column`. */
  'case.reminded': {
    readonly reminder: string;
    readonly path: string;
    readonly day: Day;
    readonly note: string;
  };
};
