// What one door of the ticket desk gives out: how many numbers in a day and in its parts, and hours of its own.
import type { Service } from '../../../../core/station/station';
import { t } from '../../../ui/i18n';
import { Cell } from './cell';
import classes from './queue-rules.module.css';
import type { DoorDraft, RuleFaults, RulesDraft } from './rules-draft';

export type DoorsFieldsProps = {
  readonly services: readonly Service[];
  readonly doors: RulesDraft['doors'];
  readonly faults: RuleFaults;
  readonly onChange: (doors: RulesDraft['doors']) => void;
};

const columns = ['perDay', 'segments', 'hours'] as const;

export function DoorsFields({ services, doors, faults, onChange }: DoorsFieldsProps) {
  const blank: DoorDraft = { hours: '', perDay: '', segments: '' };
  return (
    <section aria-label={t('rules.doors')}>
      <h3>{t('rules.doors')}</h3>
      <p className={classes['hint']}>{t('rules.doorsHint')}</p>
      <div data-form className={classes['doorRows']}>
        <span aria-hidden="true" />
        {columns.map((column) => (
          <span key={column} aria-hidden="true">
            {t(`rules.door_${column}`)}
          </span>
        ))}
        {services.map(({ key, name }) => {
          const door = doors[key] ?? blank;
          const wrong = columns.map((column) => faults[`${column}:${key}`]);
          const fault = wrong.find((one) => one !== undefined);
          return (
            <div key={key} className={classes['doorRow']}>
              <strong>{name}</strong>
              {columns.map((column, i) => (
                <Cell
                  key={column}
                  label={t('rules.doorCell', { column: t(`rules.door_${column}`), name })}
                  value={door[column]}
                  isDigits={column === 'perDay'}
                  isWrong={wrong[i] !== undefined}
                  maxLength={column === 'perDay' ? 5 : 200}
                  onChange={(text) => onChange({ ...doors, [key]: { ...door, [column]: text } })}
                />
              ))}
              {fault === undefined ? null : (
                <p className={classes['fault']} role="alert">
                  {fault}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
