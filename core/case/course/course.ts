// What becomes of a case once it is accepted: where it lies, what stops its clock, what was found, and how it ended.
import type { Day, Instant } from '../../kit/time';

/** Why the clock stands. `correction`: a later office asks for something; `notice`: the public notice is up. */
export type PauseReason = 'resident_asked' | 'resident_died' | 'resident_moved' | 'other';

export type Pause = {
  readonly why: PauseReason | 'correction' | 'notice';
  readonly note: string;
  /** First day that does not count. */
  readonly from: Day;
  /** First day that counts again; null while it stands. */
  readonly to: Day | null;
};

/** A later office sent it back: exactly these papers and words are asked, at once. */
export type Correction = {
  readonly by: string;
  readonly what: string;
  readonly papers: readonly string[];
  readonly fields: readonly string[];
  readonly due: Day;
  readonly askedOn: Day;
  /** When it was written down here, for the notice; absent in what is older. */
  readonly askedAt?: Instant;
  /** Places that were answered again since; absent before the first. */
  readonly answered?: readonly string[];
  /** Null while it is open. */
  readonly doneOn: Day | null;
  /** The agent who brought it; absent = the resident. */
  readonly broughtBy?: string;
};

export type Opinion = {
  readonly step: string;
  readonly result: 'agree' | 'refuse' | 'return';
  readonly text: string;
  readonly signer: string;
  readonly on: Day;
  /** Who wrote it down here. */
  readonly by: string;
};

export type PublicNotice = {
  readonly place: string;
  readonly from: Day;
  readonly to: Day;
  /** Fields that were shown: no more than the pack allows. */
  readonly shown: readonly string[];
};

export type Objection = {
  readonly by: string;
  readonly text: string;
  readonly on: Day;
  /** What was found; empty while it is open. */
  readonly found: string;
};

export type Extension = { readonly days: number; readonly reason: string; readonly on: Day };

export type CaseResult = {
  /** Code of the pack's ending. */
  readonly ending: string;
  readonly text: string;
  /** The deciding office's own number of the paper; empty where there is none. */
  readonly reference: string;
  readonly on: Day;
};

export type DeliveryWay = 'window' | 'home' | 'post' | 'phone';

export type Delivery = {
  readonly to: string;
  readonly how: DeliveryWay;
  readonly on: Day;
  readonly at: Instant;
};

/** The call after a bad rating (差评回访). */
export type RatingCall = {
  readonly note: string;
  /** Null: not reached, or did not say. */
  readonly satisfied: boolean | null;
  readonly at: Instant;
  readonly by: string;
};

/** Somebody thought of what the pack wants thought of (提醒). */
export type Reminded = {
  readonly reminder: string;
  readonly path: string;
  /** The day that it is about. */
  readonly day: Day;
  readonly note: string;
  readonly at: Instant;
  readonly by: string;
};

export type Course = {
  /** Steps of the pack that it reached, in order; the last one is where it is. */
  readonly steps: readonly { readonly step: string; readonly on: Day }[];
  readonly pauses: readonly Pause[];
  readonly corrections: readonly Correction[];
  readonly opinions: readonly Opinion[];
  readonly publicNotices: readonly PublicNotice[];
  readonly objections: readonly Objection[];
  readonly extensions: readonly Extension[];
  readonly result: CaseResult | null;
  readonly delivery: Delivery | null;
  /** Number that the platform gave it; ours stays on every paper. */
  readonly officialNumber: string | null;
  readonly ratingCalls: readonly RatingCall[];
  /** Absent before the first. */
  readonly reminded?: readonly Reminded[];
};

export const noCourse: Course = {
  steps: [],
  pauses: [],
  corrections: [],
  opinions: [],
  publicNotices: [],
  objections: [],
  extensions: [],
  result: null,
  delivery: null,
  officialNumber: null,
  ratingCalls: [],
};

/** The pause that stands now: somebody stopped it, or a correction is open. A public notice ends by its date. */
export const standingPause = ({ pauses }: Course): Pause | undefined =>
  pauses.findLast(({ to }) => to === null);

/** What was asked of the resident and is not here yet. */
export const openCorrection = ({ corrections }: Course): Correction | undefined =>
  corrections.findLast(({ doneOn }) => doneOn === null);

/** What somebody said against a notice and nobody has looked into yet. */
export const openObjection = ({ objections }: Course): Objection | undefined =>
  objections.findLast(({ found }) => found === '');
