// How the events of a case on its way fold. What is not true of the case any more changes nothing, and is listed.
import type { CourseEvents } from '../../journey/course-events';
import type { JourneyEvent } from '../../journey';
import type { Case } from '../case';
import { noCourse, openCorrection, openObjection, standingPause, type Course } from './course';

type Change = Partial<Case> | undefined;
type Step<K extends keyof CourseEvents> = (c: Case, event: JourneyEvent<K>) => Change;

/** Accepted here or passed on, and nobody has decided it yet. */
export const isUnderWay = ({ state }: Pick<Case, 'state'>): boolean =>
  state === 'accepted' || state === 'passed_on';

export const courseOf = ({ course }: Pick<Case, 'course'>): Course => course ?? noCourse;

const withCourse = (c: Case, change: Partial<Course>): Change => ({
  course: { ...courseOf(c), ...change },
});

const whileUnderWay = (
  c: Case,
  change: (course: Course) => Partial<Course> | undefined,
): Change => {
  const changed = isUnderWay(c) ? change(courseOf(c)) : undefined;
  return changed && withCourse(c, changed);
};

export const courseSteps: { readonly [K in keyof CourseEvents]: Step<K> } = {
  'case.step-reached': (c, { body: { step, on } }) =>
    whileUnderWay(c, ({ steps }) =>
      steps.at(-1)?.step === step ? undefined : { steps: [...steps, { step, on }] },
    ),
  'case.suspended': (c, { body: { why, note, on } }) =>
    whileUnderWay(c, (course) =>
      standingPause(course)
        ? undefined
        : { pauses: [...course.pauses, { why, note, from: on, to: null }] },
    ),
  'case.resumed': (c, { body: { on } }) =>
    whileUnderWay(c, (course) => {
      const standing = standingPause(course);
      return standing && standing.why !== 'correction' ? endPause(course, on) : undefined;
    }),
  'case.correction-asked': (c, { body: { on, by, what, papers, fields, due }, at }) =>
    whileUnderWay(c, (course) => {
      if (openCorrection(course)) return undefined;
      const asked = { by, what, papers, fields, due, askedOn: on, askedAt: at, doneOn: null };
      const pause = { why: 'correction', note: what, from: on, to: null } as const;
      return {
        corrections: [...course.corrections, asked],
        // A clock that stands already goes on standing for its own reason.
        ...(standingPause(course) ? {} : { pauses: [...course.pauses, pause] }),
      };
    }),
  'case.correction-done': (c, { body: { on, broughtBy } }) =>
    whileUnderWay(c, (course) => {
      const open = openCorrection(course);
      if (!open) return undefined;
      const done = { ...open, doneOn: on, ...(broughtBy === undefined ? {} : { broughtBy }) };
      const corrections = course.corrections.map((one) => (one === open ? done : one));
      const isItsPause = standingPause(course)?.why === 'correction';
      return { corrections, ...(isItsPause ? endPause(course, on) : {}) };
    }),
  'case.opinion-recorded': (c, { body: { step, result, text, signer, on }, operator: by }) =>
    whileUnderWay(c, ({ opinions }) => ({
      opinions: [...opinions, { step, result, text, signer, on, by }],
    })),
  'case.notice-posted': (c, { body: { place, from, to, shown } }) =>
    whileUnderWay(c, ({ publicNotices }) => ({
      publicNotices: [...publicNotices, { place, from, to, shown }],
    })),
  'case.objection-raised': (c, { body: { by, text, on } }) =>
    whileUnderWay(c, ({ objections }) => ({
      objections: [...objections, { by, text, on, found: '' }],
    })),
  'case.objection-settled': (c, { body: { found } }) =>
    whileUnderWay(c, (course) => {
      const open = openObjection(course);
      return open && found !== ''
        ? { objections: course.objections.map((one) => (one === open ? { ...one, found } : one)) }
        : undefined;
    }),
  'case.extended': (c, { body: { days, reason, on } }) =>
    whileUnderWay(c, ({ extensions }) => ({ extensions: [...extensions, { days, reason, on }] })),
  'case.official-number-given': (c, { body: { number } }) =>
    withCourse(c, { officialNumber: number }),
  'case.result-arrived': (c, { body: { ending, text, reference, on }, at }) =>
    isUnderWay(c)
      ? {
          ...withCourse(c, { result: { ending, text, reference, on } }),
          state: 'completed',
          endedAt: at,
        }
      : undefined,
  'case.delivered': (c, { body: { to, how, on }, at }) =>
    c.state === 'completed'
      ? { ...withCourse(c, { delivery: { to, how, on, at } }), state: 'delivered' }
      : undefined,
  'case.terminated': (c, { body: { reason }, at }) =>
    isUnderWay(c) ? { state: 'terminated', terminatedFor: reason, endedAt: at } : undefined,
  'case.rating-followed-up': (c, { body: { note, satisfied }, at, operator: by }) =>
    isBadlyRated(c)
      ? withCourse(c, {
          ratingCalls: [...courseOf(c).ratingCalls, { note, satisfied, at, by }],
        })
      : undefined,
  'case.reminded': (c, { body, at, operator: by }) =>
    withCourse(c, { reminded: [...(courseOf(c).reminded ?? []), { ...body, at, by }] }),
};

/** 非常不满意 and 不满意. */
export const isBadlyRated = ({ rating }: Pick<Case, 'rating'>): boolean =>
  rating?.level === 1 || rating?.level === 2;

function endPause({ pauses }: Course, on: string): Pick<Course, 'pauses'> {
  return { pauses: pauses.map((pause) => (pause.to === null ? { ...pause, to: on } : pause)) };
}
