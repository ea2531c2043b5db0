// How far the planner is, and the way to be content with what it has.
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import classes from '../schedule/schedule.module.css';

/** @param props.done of the whole budget, 0–1. */
export function Progress({ done, onStop }: { readonly done: number; readonly onStop: () => void }) {
  return (
    <div className={classes['progress']} role="status">
      {done < 1 ? (
        <>
          <span>{t('schedule.planning', { percent: Math.round(done * 100) })}</span>
          <Button kind="quiet" onPress={onStop}>
            {t('schedule.planStop')}
          </Button>
        </>
      ) : (
        <span className={classes['quiet']}>{t('schedule.planned')}</span>
      )}
    </div>
  );
}
