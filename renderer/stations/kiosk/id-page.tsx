// Typing figures with large keys: the ID number of whoever has no card with them, or its last four. Never a must: the way past it is as large.
import type { ReactNode } from 'react';
import { inGroups } from '../../ui/format';
import { t } from '../../ui/i18n';
import classes from './kiosk.module.css';
import { Press } from './press';
import { useKeys } from '../../ui/use-keys';

export type IdPageProps = {
  readonly title: string;
  readonly hint: string;
  /** How many figures there are, and how many of them stand together. */
  readonly length: number;
  readonly group: number;
  readonly typed: string;
  readonly trouble: string | null;
  /** Another way to say who one is, beside the title. */
  readonly side?: ReactNode;
  readonly doneWords: string;
  readonly skipWords: string;
  readonly onType: (typed: string) => void;
  readonly onDone: () => void;
  readonly onSkip: () => void;
};

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0'];

export function IdPage(props: IdPageProps) {
  const { length, typed, trouble, onType, onDone, onSkip } = props;
  const add = (key: string) => {
    if (typed.length < length) onType(typed + key);
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
        <h1>{props.title}</h1>
        {props.side === undefined ? null : <div className={classes['sides']}>{props.side}</div>}
        <p>{props.hint}</p>
      </header>
      <div className={classes['idSheet']}>
        <p className={classes['typed']} aria-live="polite">
          <span className="heard">
            {t('kiosk.idEntered', { count: typed.length, digits: Array.from(typed).join(' ') })}
          </span>
          <span aria-hidden="true">{inGroups(typed.padEnd(length, '_'), props.group)}</span>
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
          {props.doneWords}
        </Press>
        <Press kind="wide" onPress={onSkip}>
          {props.skipWords}
        </Press>
      </div>
    </main>
  );
}
