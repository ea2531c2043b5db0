// One visit on the timeline. State is said by an edge, a sign and words; colour never speaks alone.
import type { CSSProperties } from 'react';
import { useDraggable } from '@dnd-kit/core';
import type { TimeOfDay } from '../../../core/kit/time';
import { isDue } from '../../../core/visit/apply-visit';
import type { Visit } from '../../../core/visit/visit';
import { classNames } from '../../ui/class-names';
import { formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import type { DayAxis } from './day-axis';
import classes from './lanes.module.css';

export type VisitButtonProps = {
  readonly visit: Visit;
  readonly name: string | null;
  /** The agent in whose lane it stands. */
  readonly agentId: string;
  readonly axis: DayAxis;
  /** When the next visit of the lane begins: a short visit may use the way there for its words. Null = the last one. */
  readonly until: TimeOfDay | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

export function VisitButton(props: VisitButtonProps) {
  const { visit, name, agentId, axis, until, isChosen, onChoose } = props;
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({
    id: `${agentId} ${visit.id}`,
    data: { visitId: visit.id, fromAgent: agentId },
    disabled: !isDue(visit),
  });
  const from = axis.place(visit.from);
  const room = until === null ? 1 - from : axis.place(until) - from;
  const style = {
    '--at': from,
    '--wide': axis.place(visit.to) - from,
    '--room': room,
    ...(transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : {}),
  } as CSSProperties;
  const title = nameLine(visit, name);
  const time = `${formatTime(visit.from)}–${formatTime(visit.to)}`;
  const second = secondParts(visit);
  return (
    <button
      ref={setNodeRef}
      {...listeners}
      type="button"
      className={classNames(
        classes['visit'],
        classes[visit.state],
        visit.agents.length > 1 && classes['pair'],
        isChosen && classes['chosen'],
        isDragging && classes['dragging'],
      )}
      style={style}
      aria-pressed={isChosen}
      title={`${time} ${title} ${second.join('')}`}
      onClick={onChoose}
    >
      <span className="heard">{time} </span>
      <strong>
        {title}
        {visit.state === 'done' ? ' ✓' : ''}
        {visit.pinned && isDue(visit) ? ` · ${t('rounds.pinnedSign')}` : ''}
      </strong>
      <span className={classes['second']}>
        {second.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </span>
      <span className="heard"> {t(`visits.state_${visit.state}`)}</span>
    </button>
  );
}

function nameLine({ agents }: Visit, name: string | null): string {
  const shown = name ?? t('visits.nobodyKnown');
  if (agents.length < 2) return shown;
  return agents.length === 2
    ? t('visits.pair', { name: shown })
    : t('visits.pairMore', { name: shown, count: agents.length });
}

/** What for, and what to bring where there is room for the whole of it. */
function secondParts({ state, purpose, bring }: Visit): readonly string[] {
  if (state === 'not_answered') return [t('visits.state_not_answered')];
  const what = t(`visits.purpose_${purpose}`);
  return bring === '' ? [what] : [what, t('visits.andBring', { bring })];
}
