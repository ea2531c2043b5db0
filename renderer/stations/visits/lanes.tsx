// The day from left to right, a lane for each agent, every visit a real button. Arrow keys walk from visit to visit; a visit is
// dragged to another time or another lane, and M asks for the same by keyboard.
import { memo, useId, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { DndContext, useDroppable } from '@dnd-kit/core';
import type { TimeOfDay } from '../../../core/kit/time';
import type { DayRoute } from '../../../core/visit/schedule/day-routes';
import { classNames } from '../../ui/class-names';
import { formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import { useSteady } from '../../ui/use-steady';
import { dayAxis, type DayAxis } from './day-axis';
import classes from './lanes.module.css';
import { useDragVisit } from './drag-visit';
import { VisitButton } from './visit-button';
import type { Lane } from './visit-of-day';

export type LanesProps = {
  readonly lanes: readonly Lane[];
  readonly chosenId: string | null;
  readonly onChoose: (visitId: string) => void;
  /** The time now, where the day shown is today; else null. */
  readonly now: TimeOfDay | null;
  /** The ways of each agent who goes. */
  readonly routes: readonly DayRoute[];
  readonly onMove: (move: LaneMove) => void;
};

/** A visit was put into a lane. `fromAgent`: out of whose. */
export type LaneMove = {
  readonly visitId: string;
  readonly fromAgent: string;
  readonly toAgent: string;
  readonly from: TimeOfDay;
};

/** A hundred and fifty visits that can be dragged: drawn again when one of them changed, not with everything else that the desk hears. */
export function Lanes({ onChoose, onMove, ...shown }: LanesProps) {
  return <Drawn {...shown} onChoose={useSteady(onChoose)} onMove={useSteady(onMove)} />;
}

const Drawn = memo(function Drawn({ lanes, chosenId, onChoose, now, routes, onMove }: LanesProps) {
  const axis = dayAxis(lanes.flatMap((lane) => lane.visits.map(({ visit }) => visit)));
  const dragging = useDragVisit();
  const id = useId();
  return (
    <DndContext
      id={id}
      {...dragging}
      onDragEnd={({ active, over }) => {
        const left = active.rect.current.translated?.left;
        const at = active.data.current as Pick<LaneMove, 'visitId' | 'fromAgent'> | undefined;
        if (!over || !at || left === undefined) return;
        const from = axis.timeAt((left - over.rect.left) / over.rect.width);
        onMove({ ...at, toAgent: String(over.id), from });
      }}
    >
      <Table
        lanes={lanes}
        chosenId={chosenId}
        onChoose={onChoose}
        now={now}
        routes={routes}
        axis={axis}
      />
    </DndContext>
  );
});

function Table({
  lanes,
  chosenId,
  onChoose,
  now,
  routes,
  axis,
}: Omit<LanesProps, 'onMove'> & { readonly axis: DayAxis }) {
  return (
    <div className={classes['lanes']} onKeyDown={walk}>
      <div className={classes['hours']} aria-hidden="true">
        {axis.hours.map(({ time, at }) => (
          <span key={time} style={{ '--at': at } as CSSProperties}>
            {formatTime(time)}
          </span>
        ))}
      </div>
      {lanes.map((lane) => (
        <section key={lane.agentId} className={classes['lane']} aria-label={laneLabel(lane)}>
          <div className={classes['who']}>
            <strong>{lane.agent}</strong>
            <span>{laneCount(lane)}</span>
            <span>{laneWay(lane, routes)}</span>
          </div>
          <Track agentId={lane.agentId}>
            <Way lane={lane} axis={axis} route={routeFor(lane, routes)} />
            {lane.visits.map(({ visit, name }, i) => (
              <VisitButton
                key={visit.id}
                visit={visit}
                name={name}
                agentId={lane.agentId}
                axis={axis}
                until={lane.visits[i + 1]?.visit.from ?? null}
                isChosen={visit.id === chosenId}
                onChoose={() => onChoose(visit.id)}
              />
            ))}
          </Track>
        </section>
      ))}
      {now === null ? null : (
        <div className={classes['nowArea']} aria-hidden="true">
          <div className={classes['now']} style={{ '--at': axis.place(now) } as CSSProperties} />
        </div>
      )}
    </div>
  );
}

function Track({ agentId, children }: { readonly agentId: string; readonly children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id: agentId });
  return (
    <div ref={setNodeRef} className={classNames(classes['track'], isOver && classes['over'])}>
      {children}
    </div>
  );
}

const routeFor = ({ agentId }: Lane, routes: readonly DayRoute[]): DayRoute | undefined =>
  routes.find((route) => route.agentId === agentId);

/** So much of the lane a way has to be before its minutes are written on it; those of narrower ones are in the list. */
const leastShare = 0.08;

/** The line that joins an agent's visits, with the minutes of each way where there is room for them. */
function Way({
  lane,
  axis,
  route,
}: {
  readonly lane: Lane;
  readonly axis: DayAxis;
  readonly route: DayRoute | undefined;
}) {
  const first = lane.visits[0];
  const last = lane.visits.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = axis.place(first.visit.from);
  const style = { '--at': from, '--wide': axis.place(last.visit.to) - from } as CSSProperties;
  return (
    <>
      <div className={classes['way']} style={style} />
      {lane.visits.slice(1).map(({ visit }, i) => {
        const leg = route?.legs.find((one) => one.visit.id === visit.id);
        const begins = axis.place(lane.visits[i]?.visit.to ?? visit.from);
        const wide = axis.place(visit.from) - begins;
        if (!leg || leg.minutes === null || wide < leastShare) return null;
        return (
          <span
            key={visit.id}
            className={classNames(classes['minutes'], leg.short > 0 && classes['tooShort'])}
            style={{ '--at': begins, '--wide': wide } as CSSProperties}
          >
            {t('schedule.legMinutes', { minutes: leg.minutes })}
          </span>
        );
      })}
    </>
  );
}

/** `3.1 公里`; empty where the map knows none of the doors. */
function laneWay(lane: Lane, routes: readonly DayRoute[]): string {
  const metres = routeFor(lane, routes)?.metres ?? 0;
  return metres === 0 ? '' : t('schedule.kilometres', { km: (metres / 1000).toFixed(1) });
}

function laneLabel(lane: Lane): string {
  return `${t('visits.track', { agent: lane.agent })} · ${laneCount(lane)}`;
}

function laneCount({ visits }: Lane): string {
  if (visits.length === 0) return t('visits.laneNone');
  const done = visits.filter(({ visit }) => visit.state === 'done').length;
  return done === 0
    ? t('visits.laneCount', { count: visits.length })
    : t('visits.laneDone', { count: visits.length, done });
}

/** Left and right along a lane, up and down to the nearest visit of the next lane that has one. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const steps = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
  } as const;
  const step = steps[event.key as keyof typeof steps] as readonly [number, number] | undefined;
  const lane = document.activeElement?.closest('section');
  if (step === undefined || !lane || !event.currentTarget.contains(lane)) return;
  event.preventDefault();
  const next = step[0] === 0 ? beside(lane, step[1]) : across(event.currentTarget, lane, step[0]);
  next?.focus();
}

function beside(lane: Element, step: number): HTMLElement | undefined {
  const buttons = [...lane.querySelectorAll('button')];
  return buttons[buttons.findIndex((button) => button === document.activeElement) + step];
}

function across(area: Element, lane: Element, step: number): HTMLElement | undefined {
  const lanes = [...area.querySelectorAll('section')];
  const from = document.activeElement?.getBoundingClientRect().left ?? 0;
  for (let at = lanes.findIndex((one) => one === lane) + step; lanes[at]; at += step) {
    const far = (button: Element) => Math.abs(button.getBoundingClientRect().left - from);
    const buttons = [...(lanes[at]?.querySelectorAll('button') ?? [])];
    if (buttons.length > 0) return buttons.toSorted((a, b) => far(a) - far(b))[0];
  }
  return undefined;
}
