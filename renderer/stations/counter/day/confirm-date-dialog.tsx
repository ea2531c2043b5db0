// The clock says a date far from the last business day, or one that a new machine can hardly have: a person looks at a calendar before numbers are given out under it.
import type { Day } from '../../../../core/kit/time';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';
import classes from './confirm-date-dialog.module.css';

export type ConfirmDateDialogProps = {
  readonly date: Day;
  /** Null on a new machine. */
  readonly lastDate: Day | null;
  readonly isBusy: boolean;
  readonly onRight: () => void;
  readonly onClose: () => void;
};

export function ConfirmDateDialog(props: ConfirmDateDialogProps) {
  return (
    <Dialog title={t('counter.confirmDateTitle')} onClose={props.onClose}>
      <Question {...props} />
    </Dialog>
  );
}

function Question({ date, lastDate, isBusy, onRight, onClose }: ConfirmDateDialogProps) {
  useKeys({ F9: onRight });
  return (
    <>
      <p className={classes['date']}>{formatDay(date, '0000-01-01')}</p>
      <p>
        {lastDate === null
          ? t('counter.confirmDateFirst')
          : t('counter.confirmDateLast', { day: formatDay(lastDate, '0000-01-01') })}
      </p>
      <p>{t('counter.confirmDateHow')}</p>
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={onRight} isPending={isBusy}>
          {t('counter.confirmDateRight')}
        </Button>
        <Button keys="Esc" onPress={onClose} autoFocus>
          {t('counter.confirmDateWrong')}
        </Button>
      </DialogActions>
    </>
  );
}
