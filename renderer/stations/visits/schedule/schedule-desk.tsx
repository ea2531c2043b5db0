// The schedule as one looks at it and changes it: which view, what fits nowhere, why a visit stands where it stands, and the three
// questions: another place, where does it fit, plan anew.
import { useEffect, useMemo, useState } from 'react';
import { addDays, addMonths } from '../../../../core/kit/day';
import type { Day, Instant } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { isDue, isUnderWay } from '../../../../core/visit/apply-visit';
import { dayRoutes, type DayRoute } from '../../../../core/visit/schedule/day-routes';
import { faultsOf } from '../../../../core/visit/schedule/faults-of';
import { minuteOf, timeOfMinute } from '../../../../core/visit/clock';
import type { Explanation } from '../../../../core/visit/plan/explain';
import type { Schedule, ScheduleInput } from '../../../../core/visit/schedule/schedule-input';
import { toProblem } from '../../../../core/visit/schedule/to-problem';
import { placingOf } from '../../../../core/visit/schedule/moves-of';
import type { Placing } from '../../../../core/visit/schedule/published-plan';
import { timesOf } from '../../../../core/visit/schedule/travel-of';
import type { TravelTimes } from '../../../../core/visit/travel-times';
import type { Visit } from '../../../../core/visit/visit';
import { pinVisit, undoPlan } from '../../../data/acts/plan-acts';
import { printRouteSheet, printVisitCard } from '../../../data/acts/slip-acts';
import { startEarly } from '../../../data/plan-work';
import { useLatestPlan } from '../../../data/queries/schedule';
import { useScheduleInput } from '../../../data/queries/schedule-input';
import { useSketch } from '../../../data/queries/sketch';
import { useStaleCards } from '../../../data/queries/stale-cards';
import type { VisitOfDay } from '../../../data/queries/visit';
import { t } from '../../../ui/i18n';
import {
  sayExplained,
  sayNotPlanned,
  sayVisitFault,
  sayWhyHere,
  type PlanNames,
} from '../../../ui/say-plan';
import type { Acting } from '../../../ui/use-act';
import type { LaneMove } from '../lanes';
import type { VisitDetailProps } from '../visit-detail';
import { agentNamesOf, toNamed } from '../visit-of-day';
import { VisitsView, type View } from '../visits-view';
import { ScheduleDialogs, type Open } from './schedule-dialogs';
import { StaleCards } from './stale-cards';
import { useExplained } from './use-explained';
import { whyOf } from './why-of';
import type { WeekPut } from './week-view';
import { Wide } from './wide';

export type ScheduleDeskProps = {
  readonly day: Day;
  readonly today: Day;
  readonly now: Instant;
  readonly staff: readonly Staff[];
  readonly visits: readonly VisitOfDay[];
  readonly overdue: readonly VisitOfDay[];
  readonly chosen: Omit<VisitDetailProps, 'now' | 'whyHere' | 'onMove' | 'onPin'> | null;
  readonly said: { readonly tone: 'done' | 'needs-you'; readonly text: string } | null;
  readonly act: Acting;
  readonly onChoose: (visitId: string) => void;
  readonly onGo: (day: Day) => void;
  readonly onBook: () => void;
  /** What was done, in words. */
  readonly onDone: (words: string) => void;
};

export function ScheduleDesk(props: ScheduleDeskProps) {
  const { day, today, now, staff, visits, overdue, chosen, act, onGo, onChoose } = props;
  const [view, setView] = useState<View>('day');
  const [open, setOpen] = useState<Open | null>(null);
  const seen = useSeen(props);
  const named = useMemo(() => visits.map(toNamed), [visits]);
  const { routes, names, chosenVisit, canMove } = seen;
  const { undo, printRoutes, pin } = useDayActs(props, routes);
  const cards = useStaleCards(today) ?? [];
  const ask = (next: Open) => {
    act.clear();
    setOpen(next);
  };
  const { dropped, putInWeek } = putsOf(props, ask);
  const moveChosen = () =>
    chosenVisit && ask({ what: 'move', visit: chosenVisit, start: placingOf(chosenVisit) });
  const openDay = (next: Day) => {
    onGo(next);
    setView('day');
  };
  return (
    <>
      <VisitsView
        {...{ view, day, today, now, staff, routes, onChoose, onUndo: undo }}
        visits={named}
        overdue={overdue.map(toNamed)}
        unplaced={seen.unplaced}
        chosen={
          chosen && {
            ...chosen,
            whyHere: seen.whyHere,
            onMove: canMove ? moveChosen : null,
            onPin: canMove ? pin : null,
          }
        }
        stale={
          <StaleCards
            {...{ today, isBusy: act.isBusy }}
            visits={cards}
            onPrint={() => void printAnew(cards, props)}
          />
        }
        said={open === null ? props.said : null}
        wide={
          <Wide
            {...props}
            {...{ view, routes }}
            sketch={seen.sketch}
            onOpenDay={openDay}
            onPut={putInWeek}
          />
        }
        onView={setView}
        onDay={(step) => onGo(step === 0 ? today : stepped(day, view, step))}
        onBook={props.onBook}
        onFit={() => ask({ what: 'fit', visit: canMove ? chosenVisit : null })}
        onReplan={() => ask({ what: 'replan' })}
        onRouteSheet={() => void printRoutes()}
        onMove={dropped}
      />
      {open === null ? null : (
        <ScheduleDialogs
          {...{ open, today, now, staff, act }}
          day={day < today ? today : day}
          nameOf={names.visit}
          onDone={(words) => {
            setOpen(null);
            props.onDone(words);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** Where the mouse puts a visit, it is asked whether it is to stand there: in the lanes of a day, or in a week. */
function putsOf({ today, visits, onGo, onChoose }: ScheduleDeskProps, ask: (next: Open) => void) {
  const dropped = ({ visitId, fromAgent, toAgent, from }: LaneMove) => {
    const visit = visits.find((one) => one.visit.id === visitId)?.visit;
    if (!visit || isUnderWay(visit)) return;
    onChoose(visitId);
    ask({ what: 'move', visit, start: putInto(visit, fromAgent, toAgent, from) });
  };
  const putInWeek = ({ visit, fromAgent, toAgent, day: to }: WeekPut) => {
    if (to < today) return;
    onGo(visit.day);
    onChoose(visit.id);
    ask({
      what: 'move',
      visit,
      start: { ...putInto(visit, fromAgent, toAgent, visit.from), day: to },
    });
  };
  return { dropped, putInWeek };
}

/** What is done at once: the last plan taken back (null where none can be), the routes printed, the chosen visit fixed or set free. */
function useDayActs(
  { day, today, act, chosen, onDone }: ScheduleDeskProps,
  routes: readonly DayRoute[],
) {
  const latest = useLatestPlan() ?? null;
  const takeBack = async (planId: string) => {
    const undone = await act.run(() => undoPlan(planId));
    if (undone) onDone(t('schedule.planUndone', { count: undone.moves.length }));
  };
  const printRoutes = async () => {
    for (const { agentId } of routes)
      if ((await act.run(() => printRouteSheet(agentId, day))) === null) return;
    onDone(t(routes.length === 0 ? 'schedule.noRoute' : 'schedule.routesSent'));
  };
  const undo = latest !== null && latest.to >= today ? () => void takeBack(latest.id) : null;
  const pinChosen = async (visit: Visit) => {
    const pinned = await act.run(() => pinVisit(visit.id, visit.pinned !== true));
    const name = chosen?.resident?.person.name ?? t('visits.nobodyKnown');
    if (pinned) onDone(t(pinned.pinned ? 'schedule.pinned' : 'schedule.unpinned', { name }));
  };
  const pin = () => void (chosen && pinChosen(chosen.visit));
  return { undo, printRoutes, pin };
}

/** One card after the other; where a printer or the house refuses, it stops and says so, and the others stay on the list. */
async function printAnew(
  cards: readonly VisitOfDay[],
  { act, onDone }: ScheduleDeskProps,
): Promise<void> {
  for (const { visit } of cards)
    if ((await act.run(() => printVisitCard(visit.id))) === null) return;
  onDone(t('moves.anewDone', { count: cards.length }));
}

/** The day with its ways, and the sentences beside it. */
function useSeen(props: ScheduleDeskProps) {
  const { day, now, visits, chosen } = props;
  const sketch = useSketch() ?? null;
  const days = useMemo(() => [day], [day]);
  const input = useScheduleInput(days, now);
  const times = input ? timesOf(input) : null;
  const routes = useMemo(
    () =>
      dayRoutes(
        visits.map(({ visit }) => visit),
        day,
        times,
      ),
    [visits, day, times],
  );
  const { names, faults, explained } = useReasons(props, input, times);
  const chosenVisit = chosen?.visit ?? null;
  return {
    ...{ sketch, routes, names, chosenVisit },
    canMove: chosenVisit !== null && isDue(chosenVisit) && !isUnderWay(chosenVisit),
    whyHere: [
      ...whyOf(chosenVisit, input, routes).map((why) => sayWhyHere(why, names)),
      ...sayExplained(explained.get(chosenVisit?.id ?? ''), names),
    ],
    unplaced: faults.map(({ visit, fault }) => ({
      visitId: visit.id,
      title: `${names.visit(visit.id)} · ${t(`visits.purpose_${visit.purpose}`)}`,
      // Of the chosen one the planner is asked too: what is wrong with it does not change by being looked at.
      why:
        (fault.code === 'nobody_goes' ? whyOut(explained.get(visit.id), names) : null) ??
        sayVisitFault(fault, names),
    })),
  };
}

/** The planner's reason where it has one; else null. */
function whyOut(explained: Explanation | undefined, names: PlanNames): string | null {
  const [reason] = explained && !explained.placed ? explained.reasons : [];
  return reason ? sayNotPlanned(reason, names) : null;
}

const namesIn = (schedule: Schedule | undefined, agent: (id: string) => string) => ({
  ofShift: (shift: string) => agent(schedule?.shiftOf.get(shift)?.agent ?? ''),
  day: (index: number) => schedule?.input.days[index] ?? schedule?.input.days[0] ?? '',
});

/** What cannot be kept of the day, and what the planner says of the chosen visit and of those whom nobody goes to. */
function useReasons(
  { day, today, staff, visits, chosen }: ScheduleDeskProps,
  input: ScheduleInput | undefined,
  times: TravelTimes | null,
) {
  const faults = useMemo(
    () => (input ? faultsOf(input.visits, day, { ...input, times }) : []),
    [input, day, times],
  );
  const schedule = useMemo(
    () => (input && day >= today ? toProblem(input) : undefined),
    [input, day, today],
  );
  useEffect(() => {
    if (schedule) startEarly(schedule.problem);
  }, [schedule]);
  const nobody = faults.filter(({ fault }) => fault.code === 'nobody_goes');
  const asked = [chosen?.visit.id ?? [], nobody.map(({ visit }) => visit.id)].flat();
  const explained = useExplained(schedule, [...new Set(asked)]);
  const agent = (id: string) => agentNamesOf([id], staff);
  const names: PlanNames = { agent, visit: nameIn(visits), ...namesIn(schedule, agent) };
  return { names, faults, explained };
}

/** Into another lane the agent changes, the others of a pair stay. */
function putInto(visit: Visit, fromAgent: string, toAgent: string, from: string): Placing {
  const minutes = minuteOf(visit.to) - minuteOf(visit.from);
  const agents = visit.agents.map((agent) => (agent === fromAgent ? toAgent : agent));
  return {
    day: visit.day,
    from,
    to: timeOfMinute(Math.min(24 * 60 - 1, minuteOf(from) + minutes)),
    agents: [...new Set(agents)],
  };
}

function stepped(day: Day, view: View, step: -1 | 1): Day {
  if (view === 'month') return addMonths(day, step);
  return addDays(day, view === 'week' ? 7 * step : step);
}

const nameIn =
  (visits: readonly VisitOfDay[]) =>
  (id: string): string =>
    visits.find(({ visit }) => visit.id === id)?.resident?.person.name ?? t('visits.nobodyKnown');
