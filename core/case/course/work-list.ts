// What a case that left the counter still wants of somebody here: one entry for each thing, with the day that it must be done.
import { dayOf, type Day } from '../../kit/time';
import type { MatterPack } from '../../matter/definition';
import type { Calendar } from '../../matter/working-day';
import { heldOriginals } from '../../paper/custody';
import type { Case, CaseNumber } from '../case';
import { courseOf, isUnderWay } from './apply-course';
import { clockOf, type LimitLevel } from './clock';
import { openCorrection, type Pause } from './course';
import { owedReminders } from './reminders';
import { owesRatingCall, ratingCallDue, type RatingCallRule } from './rating-call';

/** `remind`: the pack wants it thought of by today; `due`: a limit is near or past; `twice`: handed in elsewhere too; `send`: accepted and not on its way; `way`: on its way, and nothing else to do. */
export type WorkKind =
  | 'due'
  | 'stands'
  | 'papers'
  | 'late'
  | 'originals'
  | 'result'
  | 'call'
  | 'send'
  | 'remind'
  | 'twice'
  | 'way';

export type Work = {
  readonly kind: WorkKind;
  /** Last day; null where none is set. */
  readonly due: Day | null;
  readonly level: LimitLevel;
  /** Why it stands. */
  readonly pause?: Pause;
  /** Papers, originals. */
  readonly count?: number;
  /** Number of the other case that is the same. */
  readonly other?: CaseNumber;
  /** What should have been thought of. */
  readonly says?: string;
};

export type WorkContext = {
  readonly pack: MatterPack;
  readonly calendars: readonly Calendar[];
  readonly call: RatingCallRule;
  readonly today: Day;
};

/** A case that is with the offices and wants nothing of anybody is one `way`, with the last day of what was promised. */
export function workOf(c: Case, context: WorkContext): readonly Work[] {
  const found = [
    ...limitWork(c, context),
    ...paperWork(c, context.today),
    ...endWork(c, context),
    ...remindWork(c, context),
  ];
  if (found.length > 0 || !isUnderWay(c)) return found;
  const clock = clockOf(context.calendars, { pack: context.pack, c }, context.today);
  return [{ kind: 'way', due: clock?.promised.lastDay ?? null, level: 'calm' }];
}

function limitWork(c: Case, { pack, calendars, today }: WorkContext): readonly Work[] {
  const clock = clockOf(calendars, { pack, c }, today);
  if (!clock) return [];
  const { pause, promised } = clock;
  const isSent = courseOf(c).steps.length > 0 || pack.steps.length === 0;
  return [
    ...(promised.level === 'calm'
      ? []
      : [{ kind: 'due', due: promised.lastDay, level: promised.level } as const]),
    ...(pause && pause.why !== 'correction'
      ? [{ kind: 'stands', due: pause.to, level: 'calm', pause } as const]
      : []),
    ...(isSent || pause ? [] : [{ kind: 'send', due: promised.lastDay, level: 'calm' } as const]),
  ];
}

function paperWork(c: Case, today: Day): readonly Work[] {
  const correction = isUnderWay(c) ? openCorrection(courseOf(c)) : undefined;
  const promised = Object.values(c.papers).filter(({ state }) => state === 'late_promised');
  const [first = null] = promised.flatMap(({ due }) => due ?? []).toSorted();
  const held = heldOriginals(c).length;
  return [
    ...(c.state === 'to_be_completed'
      ? [{ kind: 'papers', due: null, level: 'calm' } as const]
      : []),
    ...(correction
      ? [
          {
            kind: 'papers',
            due: correction.due,
            level: dayLevel(correction.due, today),
            count: correction.papers.length,
          } as const,
        ]
      : []),
    ...(isUnderWay(c) && promised.length > 0
      ? [
          {
            kind: 'late',
            due: first,
            level: first === null ? 'calm' : dayLevel(first, today),
            count: promised.length,
          } as const,
        ]
      : []),
    ...(held > 0 ? [{ kind: 'originals', due: null, level: 'calm', count: held } as const] : []),
  ];
}

function endWork(c: Case, { calendars, call, today }: WorkContext): readonly Work[] {
  const due =
    c.rating && owesRatingCall(c) ? ratingCallDue(calendars, dayOf(c.rating.at), call).call : null;
  return [
    ...(c.state === 'completed'
      ? [{ kind: 'result', due: courseOf(c).result?.on ?? null, level: 'calm' } as const]
      : []),
    ...(due === null ? [] : [{ kind: 'call', due, level: dayLevel(due, today) } as const]),
  ];
}

/** The earliest, as long as nobody wrote down that it was done. */
function remindWork(c: Case, { pack, calendars, today }: WorkContext): readonly Work[] {
  const [first] = owedReminders(pack, c, { calendars, today });
  if (first === undefined) return [];
  const { on, says } = first;
  return [{ kind: 'remind', due: on, level: dayLevel(on, today), says }];
}

const dayLevel = (due: Day, today: Day): LimitLevel =>
  due < today ? 'late' : due === today ? 'today' : 'calm';
