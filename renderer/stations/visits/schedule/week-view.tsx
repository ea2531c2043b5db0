// A week at a glance: a row for each agent, a column for each day, every visit pressed and dragged like in the lanes.
import { useId, type ReactNode } from 'react';
import { DndContext, useDraggable, useDroppable } from '@dnd-kit/core';
import { addDays } from '../../../../core/kit/day';
import type { Day } from '../../../../core/kit/time';
import { isDue, isUnderWay } from '../../../../core/visit/apply-visit';
import type { Visit } from '../../../../core/visit/visit';
import { classNames } from '../../../ui/class-names';
import { Empty } from '../../../ui/empty';
import { formatShortDay, formatTime, formatWeekday } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import type { Staff } from '../../../../core/station/apply-staff';
import { useDragVisit } from '../drag-visit';
import { lanesOf, type NamedVisit } from '../visit-of-day';
import classes from './schedule.module.css';

export type WeekViewProps = {
  /** Its Monday. */
  readonly monday: Day;
  readonly today: Day;
  readonly visits: readonly NamedVisit[];
  readonly staff: readonly Staff[];
  readonly chosenId: string | null;
  readonly onChoose: (visit: Visit) => void;
  /** A visit was put into another cell. */
  readonly onPut: (put: WeekPut) => void;
  readonly onOpenDay: (day: Day) => void;
};

export type WeekPut = {
  readonly visit: Visit;
  readonly fromAgent: string;
  readonly toAgent: string;
  readonly day: Day;
};

export function WeekView(props: WeekViewProps) {
  const dragging = useDragVisit();
  const id = useId();
  return (
    <DndContext
      id={id}
      {...dragging}
      onDragEnd={({ active, over }) => {
        const lifted = active.data.current as Pick<WeekPut, 'visit' | 'fromAgent'> | undefined;
        const into = over?.data.current as Pick<WeekPut, 'toAgent' | 'day'> | undefined;
        if (!lifted || !into) return;
        if (lifted.visit.day === into.day && lifted.fromAgent === into.toAgent) return;
        props.onPut({ ...lifted, ...into });
      }}
    >
      <Week {...props} />
    </DndContext>
  );
}

function Week(props: WeekViewProps) {
  const { monday, today, visits, staff, onOpenDay } = props;
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  const lanes = lanesOf(visits, staff);
  if (lanes.length === 0)
    return (
      <section className={classes['empty']}>
        <Empty title={t('visits.weekEmptyTitle')}>{t('visits.noAgents')}</Empty>
      </section>
    );
  return (
    <table className={classes['week']}>
      <thead>
        <tr>
          <th scope="col">
            <span className="heard">{t('visits.colAgents')}</span>
          </th>
          {days.map((day) => (
            <th key={day} scope="col" className={classNames(day === today && classes['today'])}>
              <button type="button" className={classes['dayButton']} onClick={() => onOpenDay(day)}>
                {formatWeekday(day)} {formatShortDay(day, today)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.agentId}>
            <th scope="row">
              {lane.agent}
              <span className={classes['count']}>
                {t('visits.laneCount', { count: lane.visits.length })}
              </span>
            </th>
            {days.map((day) => (
              <Cell key={day} agentId={lane.agentId} day={day}>
                {lane.visits
                  .filter(({ visit }) => visit.day === day)
                  .map((one) => (
                    <WeekVisit key={one.visit.id} {...props} one={one} agentId={lane.agentId} />
                  ))}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell(props: {
  readonly agentId: string;
  readonly day: Day;
  readonly children: ReactNode;
}) {
  const { agentId: toAgent, day, children } = props;
  const { setNodeRef, isOver } = useDroppable({ id: `${toAgent} ${day}`, data: { toAgent, day } });
  return (
    <td ref={setNodeRef} className={isOver ? classes['today'] : undefined}>
      {children}
    </td>
  );
}

type WeekVisitProps = WeekViewProps & { readonly one: NamedVisit; readonly agentId: string };

function WeekVisit({ one, agentId, chosenId, onChoose }: WeekVisitProps) {
  const { visit, name } = one;
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({
    id: `${agentId} ${visit.id}`,
    data: { visit, fromAgent: agentId },
    disabled: !isDue(visit) || isUnderWay(visit),
  });
  const style = transform
    ? { transform: `translate(${transform.x}px, ${transform.y}px)` }
    : undefined;
  return (
    <button
      ref={setNodeRef}
      {...listeners}
      type="button"
      style={style}
      className={classNames(
        classes['weekVisit'],
        classes[visit.state],
        isDragging && classes['lifted'],
      )}
      aria-pressed={visit.id === chosenId}
      onClick={() => onChoose(visit)}
    >
      <span>{formatTime(visit.from)} </span>
      <span className={classes['weekName']}>{name ?? t('visits.nobodyKnown')}</span>
      {visit.state === 'done' ? <span> ✓</span> : null}
      {visit.agents.length > 1 ? <span> {t('schedule.two')}</span> : null}
      <span className="heard"> {t(`visits.state_${visit.state}`)}</span>
    </button>
  );
}
