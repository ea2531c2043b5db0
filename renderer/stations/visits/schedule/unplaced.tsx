// What does not fit, with the reason in words; pressed, it is the visit that is looked at and moved.
import { t } from '../../../ui/i18n';
import classes from './schedule.module.css';

export type UnplacedRow = {
  readonly visitId: string;
  /** `罗桂英 · 每月探访`. */
  readonly title: string;
  readonly why: string;
};

export function Unplaced(props: {
  readonly rows: readonly UnplacedRow[];
  readonly chosenId: string | null;
  readonly onChoose: (visitId: string) => void;
}) {
  const { rows, chosenId, onChoose } = props;
  if (rows.length === 0) return null;
  return (
    <section
      className={classes['unplaced']}
      aria-label={t('schedule.unplaced')}
      data-beside={chosenId === null ? undefined : ''}
    >
      <h3>{t('schedule.unplaced')}</h3>
      <p>{t('schedule.unplacedHow')}</p>
      <ul>
        {rows.map(({ visitId, title, why }) => (
          <li key={visitId}>
            <button
              type="button"
              className={classes['unplacedRow']}
              aria-pressed={visitId === chosenId}
              onClick={() => onChoose(visitId)}
            >
              <span>{title}</span>
              <span className={classes['why']}>{why}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
