// What was answered the last time, under the field that is still empty: with its source and day, taken by a person, never by itself.
import type { EarlierAnswer } from '../../../../core/case/earlier-answer';
import type { Formats } from '../../../../core/matter/definition';
import type { Field } from '../../../../core/matter/field';
import { answerText } from '../../../../core/matter/template';
import { matterName } from '../../../data/packs';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { formatShortDay, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import classes from './earlier-offer.module.css';

export type EarlierOfferProps = {
  readonly field: Field;
  readonly formats: Formats;
  readonly earlier: EarlierAnswer;
  readonly today: string;
  readonly layout: 'beside' | 'above';
  readonly onEarlier: () => void;
};

export function EarlierOffer(props: EarlierOfferProps) {
  const { field, formats, earlier, today, layout } = props;
  const words = answerText(formats, field, earlier.value);
  return (
    <p className={classNames(classes['earlier'], classes[layout])}>
      <span>
        {t('forms.lastTime', {
          matter: matterName(earlier.matter),
          day: formatShortDay(earlier.on, today),
          answer: field.type === 'bank_account' ? inGroups(words) : words,
        })}
      </span>
      <Button kind="quiet" keys="Ctrl L" onPress={props.onEarlier}>
        {t('forms.takeLast')}
      </Button>
    </p>
  );
}
