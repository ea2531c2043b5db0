// Typing the ID number with large keys, for whoever has no card with them but knows the number. Never a must: the way past it is as large.
import { inGroups } from '../../ui/format';
import { t } from '../../ui/i18n';
import classes from './kiosk.module.css';
import { Press } from './press';
import { useKeys } from '../../ui/use-keys';

export type IdPageProps = {
  readonly typed: string;
  readonly trouble: string | null;
  readonly onType: (typed: string) => void;
  readonly onDone: () => void;
  readonly onSkip: () => void;
};

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0'];

export function IdPage({ typed, trouble, onType, onDone, onSkip }: IdPageProps) {
  const add = (key: string) => {
    if (typed.length < 18) onType(typed + key);
  };
  const erase = () => onType(typed.slice(0, -1));
  useKeys({
    ...Object.fromEntries(keys.map((key) => [key, () => add(key)])),
    Backspace: erase,
    Escape: onSkip,
  });
  return (
    <main className={classes['page']}>
      <header className={classes['head']}>
        <h1>{t('kiosk.idTitle')}</h1>
        <p>{t('kiosk.idHint')}</p>
      </header>
      <div className={classes['idSheet']}>
        <p className={classes['typed']} aria-live="polite">
          <span className="heard">
            {t('kiosk.idEntered', { count: typed.length, digits: Array.from(typed).join(' ') })}
          </span>
          <span aria-hidden="true">{inGroups(typed.padEnd(18, '_'), 6)}</span>
        </p>
        <p className={classes['idTrouble']} role="alert">
          {trouble}
        </p>
        <div className={classes['keys']}>
          {keys.map((key) => (
            <Press key={key} kind="key" onPress={() => add(key)}>
              {key}
            </Press>
          ))}
          <Press kind="key" onPress={erase}>
            <span className={classes['keyWords']}>{t('kiosk.idErase')}</span>
          </Press>
        </div>
      </div>
      <div className={classes['pair']}>
        <Press kind="wide" primary onPress={onDone}>
          {t('kiosk.idDone')}
        </Press>
        <Press kind="wide" onPress={onSkip}>
          {t('kiosk.idSkip')}
        </Press>
      </div>
    </main>
  );
}
