// The call that counts, and the five before it for everybody who looked away for a moment.
import type { CSSProperties } from 'react';
import { callsShown, type BoardCall } from '../../../core/board/board-calls';
import { t } from '../../ui/i18n';
import { Part } from '../../ui/part';
import classes from './board.module.css';

export function CallNow({ call }: { readonly call: BoardCall }) {
  return (
    <div className={classes['now']} role="status" key={call.key}>
      <p className={classes['please']}>
        {t('board.please')} <span>{call.maskedName}</span>
      </p>
      <h1 className={classes['number']} style={{ '--chars': call.number.length } as CSSProperties}>
        {call.number}
      </h1>
      <p className={classes['window']}>{t('board.toWindow', { window: call.window })}</p>
    </div>
  );
}

export function CallsBefore({ calls }: { readonly calls: readonly BoardCall[] }) {
  if (calls.length === 0) return null;
  return (
    <ol className={classes['before']} aria-label={t('board.before')}>
      {calls.slice(0, callsShown - 1).map((call) => (
        <Part key={call.key} instead={null}>
          <li>
            <strong>{call.number}</strong>
            <At window={call.window} />
            <span className={classes['whose']}>{call.maskedName}</span>
          </li>
        </Part>
      ))}
    </ol>
  );
}

/** The figure is larger than the words round it: it is what one looks for. */
function At({ window }: { readonly window: number }) {
  const [before, after] = t('board.windowShort', { window: '|' }).split('|');
  return (
    <span className={classes['at']}>
      {before}
      <b>{window}</b>
      {after}
    </span>
  );
}
