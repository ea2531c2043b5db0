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
            <span className={classes['at']}>
              {t('board.windowBefore')}
              <b>{call.window}</b>
              {t('board.windowAfter')}
            </span>
            <span className={classes['whose']}>{call.maskedName}</span>
          </li>
        </Part>
      ))}
    </ol>
  );
}
