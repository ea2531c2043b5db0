// What a death or a move means for whatever somebody has from their matters: the packs say it, the day of the event sets the dates.
import type { Case } from '../case/case';
import { addMonths } from '../kit/day';
import { addSpan } from '../kit/span';
import type { Day } from '../kit/time';
import type { MatterPack } from '../matter/definition';

type LeavingEvent = 'died' | 'moved';

export type LeavingRule = {
  readonly matter: string;
  readonly name: string;
  readonly says: string;
  /** Nothing is paid from this month on (`2026-12`); null = it is not money that stops by itself. */
  readonly stopsFrom: string | null;
  /** The last day for what has to be done; null = there is none. */
  readonly by: Day | null;
  /** Purpose of the consent that ends once what was lent is here again; null = it lent nothing. */
  readonly consent: string | null;
};

/** `theirs`: what was handled here for them; `ask`: what they may have from elsewhere, so that somebody asks. */
export type Leaving = {
  readonly theirs: readonly LeavingRule[];
  readonly ask: readonly LeavingRule[];
};

/** A case that was taken in, is under way or came to its end may have brought what now stops. */
const mayHave: readonly Case['state'][] = ['accepted', 'passed_on', 'completed', 'delivered'];

/** `packs`: those of the day, one of each matter. Payments stop with the month after (domain.md F1, F12). */
export function leavingRules(
  event: LeavingEvent,
  on: Day,
  cases: readonly Pick<Case, 'matter' | 'state'>[],
  packs: readonly Pick<MatterPack, 'key' | 'name' | 'leaving'>[],
): Leaving {
  const had = new Set(
    cases.filter(({ state }) => mayHave.includes(state)).map(({ matter }) => matter),
  );
  const rules = packs.flatMap(({ key: matter, name, leaving }): readonly LeavingRule[] => {
    const rule = leaving?.[event];
    if (rule === undefined) return [];
    const stopsFrom = rule.stops === true ? addMonths(`${on.slice(0, 7)}-01`, 1).slice(0, 7) : null;
    const by = rule.within === undefined ? null : addSpan(on, rule.within);
    return [{ matter, name, says: rule.says, stopsFrom, by, consent: rule.consent ?? null }];
  });
  return {
    theirs: rules.filter(({ matter }) => had.has(matter)),
    ask: rules.filter(({ matter }) => !had.has(matter)),
  };
}
