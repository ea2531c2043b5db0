// One thing was written differently: both values with who and when, and a person presses the one that is right.
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { useKeys } from '../../../ui/use-keys';
import classes from './two-values.module.css';

export type OneValue = {
  readonly words: string;
  /** `卢静 · 周一 9:41`. */
  readonly source: string;
  readonly onChoose: () => void;
};

export type TwoValuesProps = {
  /** `常住地址：…哪个对？` */
  readonly question: string;
  /** The one that stands now, first. */
  readonly values: readonly [OneValue, OneValue];
  /** The first question on the screen has the keys. */
  readonly hasKeys: boolean;
};

export function TwoValues({ question, values, hasKeys }: TwoValuesProps) {
  useKeys(hasKeys ? { 'Ctrl+1': values[0].onChoose, 'Ctrl+2': values[1].onChoose } : {});
  return (
    <Notice tone="needs-you">
      <p>{question}</p>
      <ul className={classes['values']}>
        {values.map(({ words, source, onChoose }, i) => (
          <li key={i} className={classes['value']}>
            <span className={classes['words']}>
              <strong>{words}</strong>
              <span className={classes['source']}>{source}</span>
            </span>
            <Button {...(hasKeys ? { keys: `Ctrl ${i + 1}` } : {})} onPress={onChoose}>
              {t('counter.isRight')}
              <span className="heard">{words}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
