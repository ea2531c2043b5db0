// The worklist of the counter: everything that is under way, due, or to be handed over, the nearest day first.
import { useEffect, useRef, useState } from 'react';
import type { WorkKind } from '../../../../core/case/course/work-list';
import type { Day } from '../../../../core/kit/time';
import type { Enquiry } from '../../../../core/enquiry/apply-enquiry';
import { useWorkList, type WorkItem } from '../../../data/queries/work-list';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { LongList } from '../../../ui/long-list';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { CallBackDesk } from '../enquiry/call-backs';
import classes from './work-desk.module.css';
import { isMeantBy, workDetail, workNumber, workTitle, workTone } from './work-rows';

export type WorkDeskProps = {
  readonly today: Day;
  readonly acting: Acting;
  /** What it shows first. */
  readonly start?: WorkFilter;
  readonly onFile: (caseId: string) => void;
  readonly onBack: () => void;
};

/** `urgent`: due today or past it, of every kind. */
export type WorkFilter = WorkKind | 'all' | 'urgent';

const filters: readonly WorkFilter[] = [
  'all',
  'due',
  'stands',
  'papers',
  'late',
  'originals',
  'result',
  'call',
  'send',
  'twice',
];

/** Alt and a figure; the tenth is 0. */
const keyOf = (i: number): string => `${(i + 1) % 10}`;

export function WorkDesk({ today, acting, start = 'all', onFile, onBack }: WorkDeskProps) {
  const items = useWorkList(today);
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<WorkFilter>(start);
  const [call, setCall] = useState<{ enquiry: Enquiry; name: string | null } | null>(null);
  useKeys({
    Escape: onBack,
    ...Object.fromEntries(filters.map((key, i) => [`Alt+${keyOf(i)}`, () => setFilter(key)])),
  });
  const isRead = items !== undefined;
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [filter, isRead]);
  if (items === undefined) return <p>{t('common.loading')}</p>;
  const shown = items.filter((item) => isIn(item, filter));
  const open = ({ of, name }: WorkItem) => {
    if ('caze' in of) onFile(of.caze.id);
    else setCall({ enquiry: of.enquiry, name: name === '' ? null : name });
  };
  return (
    <section className={classes['page']} aria-label={t('life.work')}>
      <div>
        <h2 className={classes['title']}>{t('life.workTitle')}</h2>
        <p className={classes['how']}>{t(items.length === 0 ? 'life.workNone' : 'life.workHow')}</p>
      </div>
      <div className={classes['filters']}>
        {(filter === 'urgent' ? ['urgent' as const, ...filters] : filters).map((key) => {
          const count = items.filter((one) => isIn(one, key)).length;
          return (
            <Button
              key={key}
              kind={key === filter ? 'primary' : 'plain'}
              {...(key === 'urgent' ? {} : { keys: `Alt ${keyOf(filters.indexOf(key))}` })}
              onPress={() => setFilter(key)}
            >
              {t(`life.kind_${key}`)} {count}
            </Button>
          );
        })}
      </div>
      {shown.length === 0 ? (
        <p>{items.length === 0 ? '' : t('life.workNoneOf')}</p>
      ) : (
        <div ref={list} className={classes['list']}>
          <LongList
            key={filter}
            label={t('life.work')}
            items={shown}
            keyOf={({ id }) => id}
            isMeant={isMeantBy}
            row={(item) => (
              <ListRow
                lead={workNumber(item)}
                leadWidth="name"
                title={workTitle(item)}
                detail={workDetail(item, today)}
                tone={workTone(item)}
              />
            )}
            onOpen={open}
          />
        </div>
      )}
      <div>
        <Button size="tall" keys="Esc" onPress={onBack}>
          {t('common.back')}
        </Button>
      </div>
      {call === null ? null : (
        <CallBackDesk {...call} acting={acting} onClose={() => setCall(null)} />
      )}
    </section>
  );
}

function isIn({ kind, level }: WorkItem, filter: WorkFilter): boolean {
  if (filter === 'urgent') return level === 'late' || level === 'today';
  return filter === 'all' || kind === filter;
}
