// The schedule: a day in lanes or rows, a week, a month, a map; beside it what does not fit with its reason, and one visit in words.
import { useMemo, type ReactNode } from 'react';
import type { Day, Instant } from '../../../core/kit/time';
import { timeOf } from '../../../core/kit/time';
import type { Staff } from '../../../core/station/apply-staff';
import type { DayRoute } from '../../../core/visit/schedule/day-routes';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { formatDay, formatMonth } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { useKeys } from '../../ui/use-keys';
import { Lanes, type LaneMove } from './lanes';
import { NeedsYou } from './needs-you';
import { Unplaced, type UnplacedRow } from './schedule/unplaced';
import { VisitDetail, type VisitDetailProps } from './visit-detail';
import { VisitList } from './visit-list';
import { lanesOf, type NamedVisit } from './visit-of-day';
import classes from './visits.module.css';

export const views = ['day', 'week', 'month', 'list', 'map'] as const;
export type View = (typeof views)[number];

export type VisitsViewProps = {
  readonly view: View;
  readonly day: Day;
  readonly today: Day;
  readonly now: Instant;
  readonly visits: readonly NamedVisit[];
  /** Due visits of earlier days that nobody recorded. */
  readonly overdue: readonly NamedVisit[];
  readonly staff: readonly Staff[];
  readonly routes: readonly DayRoute[];
  readonly unplaced: readonly UnplacedRow[];
  /** What is to be printed anew. */
  readonly stale: ReactNode;
  readonly chosen: Omit<VisitDetailProps, 'now'> | null;
  /** What was done last, or why it was not. */
  readonly said: { readonly tone: 'done' | 'needs-you'; readonly text: string } | null;
  /** The week, the month or the map, where one of them is looked at. */
  readonly wide: ReactNode;
  /** Of the last plan, while it can be taken back. */
  readonly onUndo: (() => void) | null;
  readonly onView: (view: View) => void;
  readonly onChoose: (visitId: string) => void;
  readonly onDay: (step: -1 | 0 | 1) => void;
  readonly onBook: () => void;
  readonly onFit: () => void;
  readonly onReplan: () => void;
  readonly onRouteSheet: () => void;
  readonly onMove: (move: LaneMove) => void;
};

export function VisitsView(props: VisitsViewProps) {
  const { view, visits, overdue, today, now, chosen, said, wide, onChoose } = props;
  const chosenId = chosen?.visit.id ?? null;
  const out = [...overdue, ...visits.filter(({ visit }) => visit.state === 'not_answered')];
  const isDay = view === 'day' || view === 'list';
  return (
    <div className={classes['page']}>
      <Tools {...props} />
      <div className={classes['main']}>
        {said === null ? null : (
          <div className={classes['pad']}>
            <Notice tone={said.tone}>{said.text}</Notice>
          </div>
        )}
        {isDay ? <OneDay {...props} chosenId={chosenId} /> : wide}
        {isDay ? (
          <NeedsYou visits={out} today={today} now={now} chosenId={chosenId} onChoose={onChoose} />
        ) : null}
        {view !== 'day' || visits.length === 0 ? null : (
          <p className={classes['legend']}>{t('schedule.legend')}</p>
        )}
      </div>
      <aside className={classes['aside']} aria-label={t('visits.detail')}>
        {props.stale}
        <Unplaced rows={props.unplaced} chosenId={chosenId} onChoose={onChoose} />
        {chosen === null ? (
          <p className={classes['none']}>{t('visits.detailNone')}</p>
        ) : (
          <VisitDetail {...chosen} now={now} />
        )}
      </aside>
    </div>
  );
}

function OneDay(props: VisitsViewProps & { readonly chosenId: string | null }) {
  const { view, day, today, now, visits, staff, routes, chosenId, onChoose, onBook, onMove } =
    props;
  const lanes = useMemo(() => lanesOf(visits, staff), [visits, staff]);
  return (
    <>
      {visits.length === 0 && (view === 'list' || lanes.length === 0) ? null : view === 'list' ? (
        <VisitList
          visits={visits}
          staff={staff}
          routes={routes}
          chosenId={chosenId}
          onChoose={onChoose}
        />
      ) : (
        <Lanes
          lanes={lanes}
          chosenId={chosenId}
          onChoose={onChoose}
          now={day === today ? timeOf(now) : null}
          routes={routes}
          onMove={onMove}
        />
      )}
      {visits.length === 0 ? (
        <section className={classes['empty']}>
          <Empty
            title={t('visits.emptyTitle')}
            actions={
              <Button keys="F2" onPress={onBook}>
                {t('visits.book')}
              </Button>
            }
          >
            {lanes.length === 0 ? t('visits.noAgents') : t('visits.emptyText')}
          </Empty>
        </section>
      ) : null}
    </>
  );
}

/** Letters that stand on the buttons of the views. */
const letters: Readonly<Record<View, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  list: 'L',
  map: 'G',
};

function Tools(props: VisitsViewProps) {
  const { view, day, today, onView, onDay, onBook, onFit, onReplan, onRouteSheet, onUndo } = props;
  const nobodyGoes = props.visits.length === 0;
  useKeys({
    F2: onBook,
    F3: onFit,
    F6: onReplan,
    F7: nobodyGoes ? undefined : onRouteSheet,
    'Ctrl+U': onUndo ?? undefined,
    'Alt+ArrowLeft': () => onDay(-1),
    'Alt+ArrowRight': () => onDay(1),
    ...Object.fromEntries(views.map((one) => [`Alt+${letters[one]}`, () => onView(one)])),
  });
  return (
    <div className={classes['tools']}>
      <h2>{summary(props)}</h2>
      <div className={classes['steps']}>
        <Button kind="quiet" label={t(`schedule.before_${view}`)} onPress={() => onDay(-1)}>
          ‹
        </Button>
        {day === today ? null : <Button onPress={() => onDay(0)}>{t('visits.goToday')}</Button>}
        <Button kind="quiet" label={t(`schedule.after_${view}`)} onPress={() => onDay(1)}>
          ›
        </Button>
      </div>
      <div className={classes['views']} role="group" aria-label={t('schedule.views')}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            className={classes['view']}
            aria-pressed={one === view}
            aria-keyshortcuts={`Alt+${letters[one]}`}
            title={`Alt ${letters[one]}`}
            onClick={() => onView(one)}
          >
            {t(`schedule.view_${one}`)}
          </button>
        ))}
      </div>
      <div className={classes['push']}>
        {onUndo === null ? null : (
          <Button keys="Ctrl U" onPress={onUndo}>
            {t('schedule.undo')}
          </Button>
        )}
        <Button keys="F2" onPress={onBook}>
          {t('visits.book')}
        </Button>
        <Button keys="F3" onPress={onFit}>
          {t('schedule.fit')}
        </Button>
        <Button keys="F6" onPress={onReplan}>
          {t('schedule.replan')}
        </Button>
        <Button kind="primary" keys="F7" isDisabled={nobodyGoes} onPress={onRouteSheet}>
          {t('schedule.routeSheet')}
        </Button>
      </div>
    </div>
  );
}

function summary({ view, day, today, visits, unplaced }: VisitsViewProps): string {
  if (view === 'month') return formatMonth(day.slice(0, 7));
  if (view === 'week') return t('schedule.weekOf', { day: formatDay(day, today, 'short') });
  const name = day === today ? t('visits.today') : formatDay(day, today, 'short');
  const shown = visits.filter(({ visit }) => visit.state !== 'cancelled');
  const left = shown.filter(({ visit }) => visit.state !== 'done').length;
  const open = unplaced.length;
  if (shown.length === 0) return t('visits.summaryNone', { day: name });
  if (open > 0) return t('schedule.summaryOpen', { day: name, count: shown.length, open });
  return left === 0
    ? t('visits.summary', { day: name, count: shown.length })
    : t('visits.summaryLeft', { day: name, count: shown.length, left });
}
