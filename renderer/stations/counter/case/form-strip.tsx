// At the foot of a form: why this field is asked, where one is, how much is still empty, and the key to the next of it.
import type { AskedPlace } from '../../../../core/case/form';
import { isAnswered } from '../../../../core/matter/condition';
import type { MatterPack, Values } from '../../../../core/matter/definition';
import { fieldAt } from '../../../../core/matter/row';
import { Button } from '../../../ui/button';
import { numberedLabel } from '../../../ui/choice-field';
import { t } from '../../../ui/i18n';
import classes from './form-strip.module.css';

export type FormStripProps = {
  readonly pack: MatterPack;
  readonly values: Values;
  /** Path of the place that has the keyboard. */
  readonly here: string | null;
  readonly places: readonly AskedPlace[];
  /** Paths of what must still be answered. */
  readonly missing: readonly string[];
  readonly onJump: () => void;
};

export function FormStrip({ pack, here, places, missing, onJump }: FormStripProps) {
  const place = here === null ? undefined : fieldAt(pack, here);
  const fields = places.filter(({ field }) => field.type !== 'rows');
  const done = fields.filter(({ value }) => isAnswered(value)).length;
  return (
    <div className={classes['strip']}>
      <p className={classes['why']}>{place === undefined ? '' : sayWhy(place)}</p>
      <p className={classes['count']}>
        {missing.length === 0
          ? t('forms.stepFull', { done, all: fields.length })
          : t('forms.stepLacks', { count: missing.length, done, all: fields.length })}
      </p>
      {missing.length === 0 ? null : (
        <Button keys="F6" onPress={onJump}>
          {t('forms.nextEmpty')}
        </Button>
      )}
    </div>
  );
}

/** In a row, whose cells are narrow, the choices are told here too. */
function sayWhy({ field, row }: NonNullable<ReturnType<typeof fieldAt>>): string {
  const why = field.why === '' ? (row?.group.why ?? '') : field.why;
  const { choices = [] } = field;
  const isNarrow = row !== null && choices.length > 0 && choices.length <= 10;
  const numbered = choices.map(({ code, label, key }, i) =>
    numberedLabel({ key: code, label, digit: key }, i),
  );
  const hint = row === null ? '' : (field.hint ?? '');
  return [isNarrow ? numbered.join('\u2003') : '', hint, why === '' ? '' : t('forms.why', { why })]
    .filter((part) => part !== '')
    .join('\u2003');
}
