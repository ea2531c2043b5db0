// The day from left to right, a lane for each agent, every visit a real button. Arrow keys walk from visit to visit.
import type { CSSProperties, KeyboardEvent } from 'react';
import type { TimeOfDay } from '../../../core/kit/time';
import { formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import { dayAxis, type DayAxis } from './day-axis';
import classes from './lanes.module.css';
import { VisitButton } from './visit-button';
import type { Lane } from './visit-of-day';

export type LanesProps = {
  readonly lanes: readonly Lane[];
  readonly chosenId: string | null;
  readonly onChoose: (visitId: string) => void;
  /** The time now, where the day shown is today; else null. */
  readonly now: TimeOfDay | null;
};

export function Lanes({ lanes, chosenId, onChoose, now }: LanesProps) {
  const axis = dayAxis(lanes.flatMap((lane) => lane.visits.map(({ visit }) => visit)));
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
          </div>
          <div className={classes['track']}>
            <Way lane={lane} axis={axis} />
            {lane.visits.map(({ visit, name }, i) => (
              <VisitButton
                key={visit.id}
                visit={visit}
                name={name}
                axis={axis}
                until={lane.visits[i + 1]?.visit.from ?? null}
                isChosen={visit.id === chosenId}
                onChoose={() => onChoose(visit.id)}
              />
            ))}
          </div>
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

/** The line that joins an agent's visits. */
function Way({ lane, axis }: { readonly lane: Lane; readonly axis: DayAxis }) {
  const first = lane.visits[0];
  const last = lane.visits.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = axis.place(first.visit.from);
  const style = { '--at': from, '--wide': axis.place(last.visit.to) - from } as CSSProperties;
  return <div className={classes['way']} style={style} />;
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
