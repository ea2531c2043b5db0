// What is under way at the whole centre, by day and by clerk, and the control at the end of a day: every count leads to its list.
import { useState } from 'react';
import { dayOf, type Day } from '../../../core/kit/time';
import { useStaff } from '../../data/queries/machine';
import { useDayEnd, type DayEndCounts } from '../../data/queries/day-end';
import { useWorkList, type WorkItem } from '../../data/queries/work-list';
import { call, type WindowWish } from '../../shell';
import { Button } from '../../ui/button';
import { DayEnd, type DayEndLine } from '../../ui/day-end';
import { formatShortDay, inGroups } from '../../ui/format';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
import { LongList } from '../../ui/long-list';
import { useKeys } from '../../ui/use-keys';
import { useNow } from '../../ui/use-now';
import type { SectionName } from './office-view';
import classes from './office.module.css';
import { Section } from './section';

type Kind = WorkItem['kind'] | 'all' | 'urgent';

export function WorkDesk({ onSection }: { readonly onSection: (name: SectionName) => void }) {
  const today = dayOf(useNow());
  const items = useWorkList(today, 'centre');
  const counts = useDayEnd(today, 'centre');
  const staff = useStaff();
  const [kind, setKind] = useState<Kind>('all');
  const [clerk, setClerk] = useState<string | null>(null);
  const clerks = [...new Set((items ?? []).flatMap((item) => clerkOf(item) ?? []))].toSorted();
  const next = () => setClerk(clerks[clerk === null ? 0 : clerks.indexOf(clerk) + 1] ?? null);
  useKeys({ F6: next });
  if (items === undefined || counts === undefined) return <p>{t('common.loading')}</p>;
  const nameOf = (id: string) => staff?.find((one) => one.id === id)?.name ?? id;
  const shown = items
    .filter((item) => clerk === null || clerkOf(item) === clerk)
    .filter((item) => isOf(item, kind));
  return (
    <Section title={t('office.section_work')} lead={t('life.officeHow')} said={null}>
      <DayEnd lines={linesOf(counts, setKind, onSection)} hasFigures={false} />
      <div className={classes['acts']}>
        <Button keys="F6" onPress={next}>
          {clerk === null ? t('life.allClerks') : t('life.byClerk', { name: nameOf(clerk) })}
        </Button>
        <Button onPress={() => setKind('all')} kind={kind === 'all' ? 'primary' : 'plain'}>
          {t('life.kind_all')} {items.length}
        </Button>
        {kind === 'all' ? null : <p>{t(`life.kind_${kind}`)}</p>}
      </div>
      {shown.length === 0 ? (
        <p>{t(items.length === 0 ? 'life.workNone' : 'life.workNoneOf')}</p>
      ) : (
        <div className={classes['longList']}>
          <LongList
            key={`${kind} ${clerk ?? ''}`}
            label={t('life.work')}
            items={shown}
            keyOf={({ id }) => id}
            isMeant={({ of }, typed) => 'caze' in of && of.caze.number.includes(typed)}
            row={(item) => <Row item={item} today={today} nameOf={nameOf} />}
            onOpen={({ of }) => void call('station.open', { role: 'counter', wish: wishOf(of) })}
          />
        </div>
      )}
    </Section>
  );
}

type RowProps = {
  readonly item: WorkItem;
  readonly today: Day;
  readonly nameOf: (id: string) => string;
};

function Row({ item, today, nameOf }: RowProps) {
  const { of, name, kind, due, level } = item;
  const clerk = clerkOf(item);
  const detail = [
    t(`life.kind_${kind}`),
    ...(due === null
      ? []
      : [t(level === 'late' ? 'life.lateBy' : 'life.until', { day: formatShortDay(due, today) })]),
    ...(clerk === null ? [] : [t('life.clerkOf', { name: nameOf(clerk) })]),
  ];
  return (
    <ListRow
      lead={'caze' in of ? inGroups(of.caze.number.slice(-6)) : ''}
      leadWidth="name"
      title={`${name} · ${'caze' in of ? of.matter : of.enquiry.question}`}
      detail={detail.join(' · ')}
      tone={level === 'late' || level === 'today' ? 'needs-you' : 'plain'}
    />
  );
}

/** At the counter the row itself is opened: the file of its case, or the calls that are owed. */
const wishOf = (of: WorkItem['of']): WindowWish =>
  'caze' in of ? { at: 'file', caseId: of.caze.id } : { at: 'calls' };

const clerkOf = ({ of }: WorkItem): string | null =>
  'caze' in of ? (of.caze.openedBy ?? null) : null;

function isOf({ kind, level }: WorkItem, asked: Kind): boolean {
  if (asked === 'urgent') return level === 'late' || level === 'today';
  return asked === 'all' || kind === asked;
}

function linesOf(
  counts: DayEndCounts,
  show: (kind: Kind) => void,
  onSection: (name: SectionName) => void,
): readonly DayEndLine[] {
  const window = (role: 'visits') => () => void call('station.open', { role });
  return [
    { key: 'numbers', count: counts.numbers, onOpen: () => onSection('day') },
    { key: 'alarms', count: counts.alarms, onOpen: () => onSection('alarms') },
    { key: 'late', count: counts.late, onOpen: () => show('urgent') },
    { key: 'originals', count: counts.originals, onOpen: () => show('originals') },
    { key: 'results', count: counts.results, onOpen: () => show('result') },
    { key: 'calls', count: counts.calls, onOpen: () => show('call') },
    { key: 'send', count: counts.send, onOpen: () => show('send') },
    { key: 'twice', count: counts.twice, onOpen: () => show('twice') },
    { key: 'slips', count: counts.slips, onOpen: () => onSection('slips') },
    { key: 'visits', count: counts.visits, onOpen: window('visits') },
    { key: 'unsent', count: counts.unsent, onOpen: () => onSection('upload') },
  ];
}
