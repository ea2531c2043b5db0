// A clerk's hand on one case of the sample: each decision of the counter is taken, folded and kept for its group.
import { applyCase } from '../case/apply-case';
import type { Case } from '../case/case';
import type { JourneyEvent, NewEvent } from '../journey';
import type { Result } from '../kit/result';
import type { Instant } from '../kit/time';
import type { SampleGroup } from './community';

export type CaseDesk = {
  /** The case as it stands; undefined before it is opened. */
  readonly c: () => Case | undefined;
  /** Takes a decision on the case, unless one before it was refused. */
  readonly act: (decide: (c: Case) => Result<readonly NewEvent[], unknown>) => void;
  readonly open: (decision: Result<readonly NewEvent[], unknown>) => void;
  /** Ends the group; the next one begins so many minutes later. */
  readonly wait: (minutes: number) => void;
  readonly groups: () => readonly SampleGroup[];
};

/** A desk at which `operator` begins at `beganAt`. */
export function caseDesk(operator: string, beganAt: Instant): CaseDesk {
  const groups: SampleGroup[] = [];
  let c: Case | undefined;
  let isStopped = false;
  let at = beganAt;
  let events: NewEvent[] = [];
  const take = (decision: Result<readonly NewEvent[], unknown>): void => {
    isStopped ||= !decision.ok;
    for (const event of decision.ok ? decision.value : []) {
      c = applyCase(c, envelope(event, at));
      events.push(event);
    }
  };
  const wait = (minutes: number): void => {
    if (events.length > 0) groups.push({ at, operator, events });
    events = [];
    at += minutes * 60_000;
  };
  return {
    c: () => c,
    open: take,
    act: (decide) => {
      if (c && !isStopped) take(decide(c));
    },
    wait,
    groups: () => {
      wait(0);
      return groups;
    },
  };
}

/** Only for folding here: the record door mints its own. */
function envelope(event: NewEvent, at: Instant): JourneyEvent {
  const { onBehalfOf = null } = event;
  const minted = { id: event.entityId, device: 'sample', seq: 1, group: 'sample', v: 1 };
  return { ...event, ...minted, operator: 'sample', onBehalfOf, at, monotonic: at };
}
