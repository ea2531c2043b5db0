// The planner's three ways for a schedule, from the first quick ones to those of the whole search.
import { useEffect, useRef, useState } from 'react';
import type { Schedule } from '../../../../core/visit/schedule/schedule-input';
import { askOptions, type PlanQuestions } from '../../../data/plan-work';

/** Every plan of this house begins with the same dice: with the input's fingerprint and the steps it comes out again. */
export const planSeed = 1;

type Answer = PlanQuestions['options']['answer'];

/** Asks once for every schedule; an older question is cancelled. */
export function useOptions(schedule: Schedule | undefined) {
  const [told, setTold] = useState<{ readonly of: Schedule; readonly answer: Answer } | null>(null);
  const [failed, setFailed] = useState<Schedule | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!schedule) return undefined;
    const stop = askOptions(
      schedule.problem,
      planSeed,
      (answer) => setTold({ of: schedule, answer }),
      () => setFailed(schedule),
    );
    cancel.current = stop;
    return stop;
  }, [schedule]);
  const answer = told !== null && told.of === schedule ? told.answer : null;
  return {
    answer,
    hasFailed: failed !== null && failed === schedule,
    /** What is there by now stands. */
    stop: () => {
      cancel.current?.();
      if (told) setTold({ ...told, answer: { ...told.answer, done: 1 } });
    },
  };
}
