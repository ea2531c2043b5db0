// A group that repeats: members of a household, sums of income, heirs. One row under the other, each cell a field of its own.
import { placeName } from '../../../../core/case/form';
import { isAnswered, isTrue } from '../../../../core/matter/condition';
import type { Field } from '../../../../core/matter/field';
import { sumOf } from '../../../../core/matter/read-answer';
import { cellPath, rowsOf, rowValues } from '../../../../core/matter/row';
import { answerText } from '../../../../core/matter/template';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import type { FormActs } from './form-keys';
import { placeOf, type FormPlaceProps } from './form-place';
import { MatterField } from './matter-field';
import classes from './rows-field.module.css';

export type RowsFieldProps = FormPlaceProps & {
  readonly group: Field;
  readonly acts: FormActs;
};

export function RowsField(props: RowsFieldProps) {
  const { group, form, acts } = props;
  const rows = rowsOf(form.values, group.key);
  const rowName = group.rowName ?? group.label;
  const fault = form.wrong[group.key] ?? null;
  const failed = props.failed.find(
    ({ holds, each }) =>
      each === undefined && 'by' in holds && holds.from[0]?.startsWith(`${group.key}/`) === true,
  );
  const isShort = rows.length < Math.max(group.least ?? 1, group.required ? 1 : 0);
  return (
    <section className={classes['group']} aria-label={group.label} data-path={group.key}>
      <header className={classes['head']}>
        <h3 className={classes['title']}>
          {group.label}
          {group.required ? <span aria-hidden="true">{' ＊'}</span> : null}
        </h3>
        <span className={classes['sums']}>{sumsOf(props, rows)}</span>
      </header>
      {fault === null ? null : (
        <p role="alert" className={classes['wrong']}>
          {fault}
        </p>
      )}
      {failed === undefined ? null : (
        <p className={classes[failed.severity === 'block' ? 'wrong' : 'check']}>{failed.says}</p>
      )}
      {rows.map((row) => (
        <Row key={row} {...props} row={row} />
      ))}
      <footer className={classes['foot']}>
        <span data-adds="">
          <Button
            keys="Ctrl Enter"
            onPress={() => acts.addRow(group.key)}
            stops={isShort && group.required}
            keepsFocus
            isDisabled={group.most !== undefined && rows.length >= group.most}
          >
            {t(rows.length === 0 ? 'forms.addFirst' : 'forms.addRow', { name: rowName })}
          </Button>
        </span>
        {form.removed?.group === group.key ? (
          <p className={classes['removed']} role="status">
            {t('forms.rowGone', { name: rowName })}
            <Button kind="quiet" keys="Ctrl Z" onPress={acts.bringBack} keepsFocus>
              {t('forms.bringBack')}
            </Button>
          </p>
        ) : rows.length === 0 ? (
          <p className={classes['none']}>
            {t(group.required ? 'forms.rowsNeeded' : 'forms.rowsNone')}
          </p>
        ) : null}
      </footer>
    </section>
  );
}

function Row(props: RowsFieldProps & { readonly row: string }) {
  const { group, form, acts, pack, row } = props;
  const seen = rowValues(form.values, group, row);
  const name = placeName(pack, form.values, cellPath(group.key, row));
  const columns = (group.columns ?? []).filter(({ when }) => isTrue(when, seen));
  return (
    <div
      role="group"
      aria-label={name}
      className={classes['row']}
      data-path={cellPath(group.key, row)}
    >
      <div className={classes['rowHead']}>
        <span className={classes['rowName']}>{name}</span>
        <span className={classes['rowSays']}>{firstWords(props, row)}</span>
        <Button
          kind="quiet"
          keys="Ctrl Delete"
          onPress={() => acts.removeRow(group.key, row)}
          keepsFocus
        >
          {t('forms.removeRow')}
          <span className="heard">{name}</span>
        </Button>
      </div>
      <div className={classes['cells']}>
        {columns.map((column) => {
          const path = cellPath(group.key, row, column.key);
          return (
            <div key={column.key} data-path={path} className={classes[widthOf(column)]}>
              <MatterField {...placeOf(props, column, path, seen)} layout="above" />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Long text takes the whole line; several boxes take two places. */
function widthOf({ type, most = 500 }: Field): 'whole' | 'wide' | 'cell' {
  if (type === 'text' && most > 100) return 'whole';
  return type === 'multi' ? 'wide' : 'cell';
}

/** Who or what the row is, once its first cell says it. */
function firstWords({ group, form, pack }: RowsFieldProps, row: string): string {
  const [first] = group.columns ?? [];
  if (first === undefined || (first.type !== 'name' && first.type !== 'text')) return '';
  return answerText(pack.formats, first, form.values[cellPath(group.key, row, first.key)] ?? null);
}

/** `3 行 · 金额共 2,400`: how many rows there are, and what their amounts come to. */
function sumsOf({ group, form }: RowsFieldProps, rows: readonly string[]): string {
  const sums = (group.columns ?? [])
    .filter(({ type, unit }) => type === 'money' || (type === 'number' && unit !== undefined))
    .flatMap((column) => {
      const cells = rows.map((row) => form.values[cellPath(group.key, row, column.key)] ?? null);
      const sum = cells.some(isAnswered) ? sumOf(cells) : null;
      const unit = column.unit ?? (column.type === 'money' ? t('forms.yuan') : '');
      return sum === null ? [] : [t('forms.columnSum', { name: column.label, sum, unit })];
    });
  const count = rows.length === 0 ? [] : [t('forms.rowCount', { count: rows.length })];
  return [...count, ...sums].join(' · ');
}
