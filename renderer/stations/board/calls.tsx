// The call that counts, and the five before it for everybody who looked away for a moment.
import { t } from '../../ui/i18n';
import { callKey, type BoardCall } from './announcements';
import classes from './board.module.css';

export function CallNow({ call }: { readonly call: BoardCall }) {
  return (
    <div className={classes['now']} role="status" key={callKey(call)}>
      <p className={classes['please']}>{t('board.please')}</p>
      <h1 className={classes['number']}>{call.number}</h1>
      <p className={classes['window']}>{t('board.toWindow', { window: call.window })}</p>
      <p className={classes['name']}>{call.maskedName}</p>
    </div>
  );
}

export function CallsBefore({ calls }: { readonly calls: readonly BoardCall[] }) {
  if (calls.length === 0) return null;
  return (
    <ol className={classes['before']} aria-label={t('board.before')}>
      {calls.slice(0, 5).map((call) => (
        <li key={callKey(call)}>
          <strong>{call.number}</strong>
          <span>{t('board.windowShort', { window: call.window })}</span>
        </li>
      ))}
    </ol>
  );
}
