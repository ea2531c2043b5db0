// The machine was cut off between giving a number and printing it: said to whoever still stands there.
import { t } from '../../ui/i18n';
import classes from './kiosk.module.css';
import { Press } from './press';

export type CutOffProps = {
  readonly number: string;
  readonly onPrint: () => void;
  readonly onLeave: () => void;
};

export function CutOff({ number, onPrint, onLeave }: CutOffProps) {
  return (
    <section className={classes['cutOff']}>
      <p role="alert">{t('kiosk.cutOff', { number })}</p>
      <div className={classes['pair']}>
        <Press kind="wide" primary onPress={onPrint}>
          {t('kiosk.cutOffPrint', { number })}
        </Press>
        <Press kind="wide" onPress={onLeave}>
          {t('kiosk.cutOffLeave')}
        </Press>
      </div>
    </section>
  );
}
