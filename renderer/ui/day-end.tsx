// What is still open when the day ends: one line for each thing, how many, and the way to its list.
import { t } from './i18n';
import { KeyCap } from './key-cap';
import { ListHeading, ListRow } from './list-row';
import { useKeys } from './use-keys';

export type DayEndLine = {
  readonly key:
    | 'alarms'
    | 'numbers'
    | 'late'
    | 'originals'
    | 'results'
    | 'calls'
    | 'send'
    | 'twice'
    | 'slips'
    | 'visits'
    | 'unsent';
  readonly count: number;
  readonly onOpen: () => void;
};

export type DayEndProps = {
  readonly lines: readonly DayEndLine[];
  /** True where a figure opens its line. */
  readonly hasFigures: boolean;
};

const isUrgent = (key: DayEndLine['key']): boolean => key === 'alarms' || key === 'late';

/** Lines without anything are not shown; the figures belong to those that are. */
export function DayEnd({ lines, hasFigures }: DayEndProps) {
  const open = lines.filter(({ count }) => count > 0);
  useKeys(
    hasFigures
      ? Object.fromEntries(open.map(({ onOpen }, i) => [`Ctrl+${(i + 1) % 10}`, onOpen]))
      : {},
  );
  return (
    <section aria-label={t('life.dayEnd')}>
      <ListHeading title={t('life.dayEnd')} />
      <ul>
        {open.map(({ key, count, onOpen }, i) => (
          <li key={key}>
            <ListRow
              {...(hasFigures ? { lead: <KeyCap keys={`Ctrl ${(i + 1) % 10}`} /> } : {})}
              title={t(`life.day_${key}`)}
              detail={t('life.day_count', { count })}
              tone={isUrgent(key) ? 'needs-you' : 'clock'}
              does={t('life.dayOpen')}
              onPress={onOpen}
            />
          </li>
        ))}
      </ul>
      <p>{t(open.length === 0 ? 'life.day_none' : 'life.dayHow')}</p>
    </section>
  );
}
