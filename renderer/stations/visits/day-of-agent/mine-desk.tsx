// The day of one agent, as it is worked on a laptop at the doors: the way in its order, whom to ring first, and one stop in words.
import { useState } from 'react';
import { addDays } from '../../../../core/kit/day';
import type { Day, Instant } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { isDue } from '../../../../core/visit/apply-visit';
import { workingDaysFrom } from '../../../../core/matter/working-day';
import { callsOf } from '../../../../core/visit/calls';
import { visitsOf } from '../../../../core/visit/day-list';
import type { Visit } from '../../../../core/visit/visit';
import { remindVisit } from '../../../data/acts/visit-acts';
import { printRouteSheet } from '../../../data/acts/slip-acts';
import { calendars } from '../../../data/packs';
import { useVisitsBetween } from '../../../data/queries/schedule';
import { useVisits, type VisitOfDay } from '../../../data/queries/visit';
import { rosterRules } from '../../../data/roster-rules';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import type { Booking } from '../../../data/acts/visit-acts';
import classes from '../rounds.module.css';
import { CallList } from './call-list';
import { MineDialogs, type MineAsked } from './mine-dialogs';
import { StopDetail } from './stop-detail';
import { StopList } from './stop-list';
import { stepOf, useStopActs } from './use-stop-acts';

export type MineDeskProps = {
  readonly me: Pick<Staff, 'id' | 'name'>;
  readonly staff: readonly Staff[];
  readonly day: Day;
  readonly today: Day;
  readonly now: Instant;
  readonly act: Acting;
  readonly onDay: (step: -1 | 0 | 1) => void;
  readonly onSearch: (visitId: string) => void;
  readonly onFinish: (visit: Visit, name: string) => void;
  readonly onPaper: (visit: Visit) => void;
  /** Books again what was postponed or not answered. */
  readonly onBook: (residentId: string, known: Partial<Booking>) => void;
};

export function MineDesk(props: MineDeskProps) {
  const { me, staff, day, today, now, act } = props;
  const [agentId, setAgentId] = useState(me.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<MineAsked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  // The day before this one answers for a moment longer: nobody of it is rung.
  const ofDay = (useVisits(day) ?? []).filter(({ visit }) => visit.day === day);
  const stops = stopsOf(ofDay, day, agentId);
  const chosen = stops.find(({ visit }) => visit.id === chosenId) ?? firstLeft(stops);
  const ask = (next: MineAsked | null) => {
    act.clear();
    setSaid(null);
    setAsked(next);
  };
  const acts = useStopActs({ ...props, chosen, ask, say: setSaid });
  useMineKeys({ ...props, chosen, acts });
  const agent = staff.find(({ id }) => id === agentId) ?? me;
  const printRoute = async () => {
    const slip = await act.run(() => printRouteSheet(agentId, day));
    if (slip) setSaid(t('rounds.routeSent'));
  };
  const dayOfCalls = useCalls(props, agentId, ofDay);
  const sentence = asked === null ? act.sentence : null;
  return (
    <div className={classes['page']}>
      <Tools
        {...props}
        title={summary(agent, stops, day, today)}
        agentId={agentId}
        onAgent={setAgentId}
        onRoute={stops.length === 0 ? null : () => void printRoute()}
      />
      <div className={classes['main']}>
        {sentence === null && said === null ? null : (
          <div className={classes['pad']}>
            <Notice tone={sentence === null ? 'done' : 'needs-you'}>{sentence ?? said}</Notice>
          </div>
        )}
        <Way
          {...{ stops, today, now }}
          calls={dayOfCalls}
          chosenId={chosen?.visit.id ?? null}
          onConfirm={(one) => ask({ what: 'confirm', ...one })}
          onReminded={(visitId) => void act.run(() => remindVisit(visitId))}
          onChoose={(id) => {
            act.clear();
            setChosenId(id);
          }}
        />
      </div>
      <aside className={classes['aside']} aria-label={t('visits.detail')}>
        {chosen === null ? (
          <p className={classes['soft']}>{t('rounds.offlineOk')}</p>
        ) : (
          <StopDetail stop={chosen} staff={staff} now={now} onAct={acts.run} />
        )}
      </aside>
      {asked === null ? null : (
        <MineDialogs
          asked={asked}
          today={today}
          agentId={agentId}
          staff={staff}
          act={act}
          onDone={(words) => {
            setAsked(null);
            setSaid(words);
          }}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}

/** The calls of today: before the doors of today, and for the days until people work again. */
function useCalls(
  { day, today, now }: MineDeskProps,
  agentId: string,
  ofDay: readonly VisitOfDay[],
) {
  const until = workingDaysFrom(calendars, today, 1);
  const ahead = useVisitsBetween(addDays(today, 1), until) ?? [];
  const { remindMinutes } = rosterRules;
  return day === today ? callsOf([...ofDay, ...ahead], agentId, now, { remindMinutes, until }) : [];
}

type WayProps = Parameters<typeof CallList>[0] & Parameters<typeof StopList>[0];

function Way(props: WayProps) {
  return (
    <>
      <CallList {...props} />
      {props.stops.length === 0 ? (
        <div className={classes['empty']}>
          <Empty title={t('rounds.mineEmptyTitle')}>{t('rounds.mineEmptyText')}</Empty>
        </div>
      ) : (
        <StopList {...props} />
      )}
    </>
  );
}

type ToolsProps = Pick<MineDeskProps, 'staff' | 'day' | 'today' | 'onDay'> & {
  readonly title: string;
  readonly agentId: string;
  readonly onAgent: (id: string) => void;
  /** Null: there is no way to print. */
  readonly onRoute: (() => void) | null;
};

function Tools({ title, agentId, staff, day, today, onAgent, onDay, onRoute }: ToolsProps) {
  return (
    <div className={classes['tools']}>
      <h2>{title}</h2>
      <label className={classes['soft']}>
        {t('rounds.whose')}{' '}
        <select value={agentId} onChange={(event) => onAgent(event.target.value)}>
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className={classes['push']}>
        <Button keys="Alt ←" onPress={() => onDay(-1)}>
          {t('visits.dayBefore')}
        </Button>
        {day === today ? null : <Button onPress={() => onDay(0)}>{t('visits.goToday')}</Button>}
        <Button keys="Alt →" onPress={() => onDay(1)}>
          {t('visits.dayAfter')}
        </Button>
        <Button onPress={() => onRoute?.()} isDisabled={onRoute === null}>
          {t('rounds.actRoute')}
        </Button>
      </div>
    </div>
  );
}

function useMineKeys({
  chosen,
  acts,
  onDay,
  onPaper,
}: Pick<MineDeskProps, 'onDay' | 'onPaper'> & {
  readonly chosen: VisitOfDay | null;
  readonly acts: ReturnType<typeof useStopActs>;
}): void {
  const step = chosen && stepOf(chosen.visit);
  useKeys({
    'Alt+ArrowLeft': () => onDay(-1),
    'Alt+ArrowRight': () => onDay(1),
    F8: chosen && isDue(chosen.visit) ? () => acts.run('noAnswer') : undefined,
    F7: chosen ? () => onPaper(chosen.visit) : undefined,
  });
  // Set out, arrive, begin, record: one key, and each time another step.
  useKeys({ F9: acts.keyOf(step) }, chosen ? `${step} ${chosen.visit.id}` : undefined);
}

/** In the order in which they are made; what was cancelled is left out. */
function stopsOf(ofDay: readonly VisitOfDay[], day: Day, agentId: string): readonly VisitOfDay[] {
  const order = visitsOf(
    ofDay.map(({ visit }) => visit),
    day,
    agentId,
  );
  return order.flatMap(({ id }) => ofDay.find(({ visit }) => visit.id === id) ?? []);
}

const firstLeft = (stops: readonly VisitOfDay[]): VisitOfDay | null =>
  stops.find(({ visit }) => isDue(visit)) ?? stops[0] ?? null;

function summary(
  agent: Pick<Staff, 'name'>,
  stops: readonly VisitOfDay[],
  day: Day,
  today: Day,
): string {
  const words = {
    name: agent.name,
    day: day === today ? t('visits.today') : formatDay(day, today),
  };
  if (stops.length === 0) return t('rounds.mineSummaryNone', words);
  const left = stops.filter(({ visit }) => isDue(visit)).length;
  return t('rounds.mineSummary', { ...words, count: stops.length, left });
}
