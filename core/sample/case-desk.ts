// A clerk's hand on one case of the sample and the consents for it: each decision of the counter is taken, folded and kept for its group.
import { applyCase } from '../case/apply-case';
import type { Case } from '../case/case';
import { applyConsent } from '../consent/apply-consent';
import type { Consent } from '../consent/consent';
import type { JourneyEvent, NewEvent } from '../journey';
import type { Result } from '../kit/result';
import type { Instant } from '../kit/time';
import type { SampleGroup } from './community';

export type CaseDesk = {
  /** The case as it stands; undefined before it is opened. */
  readonly c: () => Case | undefined;
  /** What was asked for it to be agreed to, as it stands then. */
  readonly consents: () => readonly Consent[];
  /** When it is now at the desk. */
  readonly at: () => Instant;
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
  const consents = new Map<string, Consent>();
  let isStopped = false;
  let at = beganAt;
  let events: NewEvent[] = [];
  const take = (decision: Result<readonly NewEvent[], unknown>): void => {
    isStopped ||= !decision.ok;
    for (const event of decision.ok ? decision.value : []) {
      const minted = envelope(event, at);
      if (event.entity === 'case') c = applyCase(c, minted);
      const consent =
        event.entity === 'consent' && applyConsent(consents.get(event.entityId), minted);
      if (consent) consents.set(event.entityId, consent);
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
    consents: () => [...consents.values()],
    at: () => at,
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
