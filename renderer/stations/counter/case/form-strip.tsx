// At the foot of a form: why this field is asked, where one is, how much is still empty, and the key to the next of it.
import type { Answer, Case } from '../../../../core/case/case';
import type { AskedPlace } from '../../../../core/case/form';
import { isAnswered } from '../../../../core/matter/condition';
import type { MatterPack } from '../../../../core/matter/definition';
import { fieldAt, type FieldPlace } from '../../../../core/matter/row';
import { Button } from '../../../ui/button';
import { numberedLabel } from '../../../ui/choice-field';
import { t } from '../../../ui/i18n';
import classes from './form-strip.module.css';
import { isBroughtAlong, isLong } from './matter-field';

export type FormStripProps = {
  readonly pack: MatterPack;
  readonly answers: Case['answers'];
  /** Path of the place that has the keyboard. */
  readonly here: string | null;
  readonly places: readonly AskedPlace[];
  /** Paths of what must still be answered. */
  readonly missing: readonly string[];
  readonly onJump: () => void;
};

export function FormStrip({ pack, answers, here, places, missing, onJump }: FormStripProps) {
  const place = here === null ? undefined : fieldAt(pack, here);
  const fields = places.filter(({ field }) => field.type !== 'rows');
  const done = fields.filter(({ value }) => isAnswered(value)).length;
  return (
    <div className={classes['strip']}>
      <p className={classes['why']}>
        {place === undefined ? '' : sayWhy(place, (here && answers[here]) || null)}
      </p>
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

/** In a row, whose cells are narrow, and where the source of an answer stands beside the field, the choices are told here. */
function sayWhy({ field, row }: FieldPlace, answer: Answer | null): string {
  const why = field.why === '' ? (row?.group.why ?? '') : field.why;
  const { choices = [] } = field;
  const isHere = (row !== null || isBroughtAlong(answer)) && choices.length > 0;
  const numbered = choices.map(({ code, label, key }, i) =>
    numberedLabel({ key: code, label, digit: key }, i),
  );
  const hint = row === null ? '' : (field.hint ?? howToType(field));
  return [
    isHere && !isLong(field) ? numbered.join('\u2003') : '',
    hint,
    why === '' ? '' : t('forms.why', { why }),
  ]
    .filter((part) => part !== '')
    .join('\u2003');
}

/** What stands beside a field elsewhere; a cell has no room for it. */
function howToType(field: FieldPlace['field']): string {
  if (field.type === 'date') return t('common.dayHint');
  return isLong(field) ? t('forms.findHow') : '';
}
