// The visits of one day: who goes where and when, what fell out, and one visit in words. Lanes or list, whichever is read better.
import { useState } from 'react';
import type { Day, Instant } from '../../../core/kit/time';
import { timeOf } from '../../../core/kit/time';
import type { Staff } from '../../../core/station/apply-staff';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { formatDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { useKeys } from '../../ui/use-keys';
import { Lanes } from './lanes';
import { NeedsYou } from './needs-you';
import { VisitDetail, type VisitDetailProps } from './visit-detail';
import { VisitList } from './visit-list';
import { lanesOf, type NamedVisit } from './visit-of-day';
import classes from './visits.module.css';

export type VisitsViewProps = {
  readonly day: Day;
  readonly today: Day;
  readonly now: Instant;
  readonly visits: readonly NamedVisit[];
  /** Due visits of earlier days that nobody recorded. */
  readonly overdue: readonly NamedVisit[];
  readonly staff: readonly Staff[];
  readonly chosen: Omit<VisitDetailProps, 'now'> | null;
  /** What was done last, or why it was not. */
  readonly said: { readonly tone: 'done' | 'needs-you'; readonly text: string } | null;
  readonly onChoose: (visitId: string) => void;
  readonly onDay: (step: -1 | 0 | 1) => void;
  readonly onBook: () => void;
};

export function VisitsView(props: VisitsViewProps) {
  const { day, today, now, visits, overdue, staff, chosen, said, onChoose, onBook } = props;
  const [isList, setList] = useState(false);
  const chosenId = chosen?.visit.id ?? null;
  const lanes = lanesOf(visits, staff);
  const out = [...overdue, ...visits.filter(({ visit }) => visit.state === 'not_answered')];
  return (
    <div className={classes['page']}>
      <Tools {...props} isList={isList} onList={setList} />
      <div className={classes['main']}>
        {said === null ? null : (
          <div className={classes['pad']}>
            <Notice tone={said.tone}>{said.text}</Notice>
          </div>
        )}
        {visits.length === 0 && (isList || lanes.length === 0) ? null : isList ? (
          <VisitList visits={visits} staff={staff} chosenId={chosenId} onChoose={onChoose} />
        ) : (
          <Lanes
            lanes={lanes}
            chosenId={chosenId}
            onChoose={onChoose}
            now={day === today ? timeOf(now) : null}
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
        <NeedsYou visits={out} today={today} now={now} chosenId={chosenId} onChoose={onChoose} />
        {isList || visits.length === 0 ? null : (
          <p className={classes['legend']}>{t('visits.legend')}</p>
        )}
      </div>
      <aside className={classes['aside']} aria-label={t('visits.detail')}>
        {chosen === null ? (
          <p className={classes['none']}>{t('visits.detailNone')}</p>
        ) : (
          <VisitDetail {...chosen} now={now} />
        )}
      </aside>
    </div>
  );
}

function Tools(
  props: VisitsViewProps & { readonly isList: boolean; readonly onList: (isList: boolean) => void },
) {
  const { day, today, onDay, onBook, isList, onList, chosen } = props;
  useKeys({
    F2: onBook,
    F3: () => onList(!isList),
    'Alt+ArrowLeft': () => onDay(-1),
    'Alt+ArrowRight': () => onDay(1),
  });
  return (
    <div className={classes['tools']}>
      <h2>{summary(props)}</h2>
      <div className={classes['switch']}>
        <Button keys="Alt ←" onPress={() => onDay(-1)}>
          {t('visits.dayBefore')}
        </Button>
        {day === today ? null : <Button onPress={() => onDay(0)}>{t('visits.goToday')}</Button>}
        <Button keys="Alt →" onPress={() => onDay(1)}>
          {t('visits.dayAfter')}
        </Button>
        <Button keys="F3" onPress={() => onList(!isList)}>
          {isList ? t('visits.lanes') : t('visits.list')}
        </Button>
      </div>
      <div className={classes['push']}>
        <Button kind={chosen === null ? 'primary' : 'plain'} keys="F2" onPress={onBook}>
          {t('visits.book')}
        </Button>
      </div>
    </div>
  );
}

function summary({ day, today, visits }: VisitsViewProps): string {
  const name = day === today ? t('visits.today') : formatDay(day, today);
  const shown = visits.filter(({ visit }) => visit.state !== 'cancelled');
  const left = shown.filter(({ visit }) => visit.state !== 'done').length;
  if (shown.length === 0) return t('visits.summaryNone', { day: name });
  return left === 0
    ? t('visits.summary', { day: name, count: shown.length })
    : t('visits.summaryLeft', { day: name, count: shown.length, left });
}
