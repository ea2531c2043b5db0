// One promised call: whom to ring, about what, and what was said. It leaves the list only when somebody was reached.
import { useState } from 'react';
import type { Enquiry } from '../../../../core/enquiry/apply-enquiry';
import { dayOf } from '../../../../core/kit/time';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { formatDay, formatPhone } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';
import classes from './call-back-dialog.module.css';

export type CallBackDialogProps = {
  readonly enquiry: Enquiry;
  readonly name: string | null;
  /** Why it was not ticked off. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly onMade: (note: string) => void;
  readonly onClose: () => void;
};

export function CallBackDialog(props: CallBackDialogProps) {
  const { enquiry, name, sentence } = props;
  const [note, setNote] = useState('');
  return (
    <Dialog
      title={t('counter.callBackTo', { name: name ?? t('counter.callBackNobody') })}
      width="wide"
      onClose={props.onClose}
      actions={<Actions {...props} onMade={() => props.onMade(note)} />}
    >
      <p className={classes['phone']}>{formatPhone(enquiry.phone ?? '')}</p>
      <div className={classes['asked']}>
        <p className={classes['lead']}>
          {t('counter.callBackAsked', { day: formatDay(dayOf(enquiry.recordedAt)) })}
        </p>
        <p>{enquiry.question}</p>
        {enquiry.answer === '' ? null : (
          <>
            <p className={classes['lead']}>{t('counter.callBackTold')}</p>
            <p>{enquiry.answer}</p>
          </>
        )}
      </div>
      <TextField
        label={t('counter.callBackNote')}
        kind="lines"
        layout="above"
        value={note}
        onChange={setNote}
        maxLength={2000}
        autoFocus
      />
      <p className={classes['lead']}>{t('counter.callBackHow')}</p>
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
    </Dialog>
  );
}

type ActionsProps = Pick<CallBackDialogProps, 'isBusy' | 'onClose'> & {
  readonly onMade: () => void;
};

function Actions({ isBusy, onMade, onClose }: ActionsProps) {
  useKeys({ F9: onMade });
  return (
    <>
      <Button kind="primary" keys="F9" onPress={onMade} isPending={isBusy}>
        {t('counter.callBackDone')}
      </Button>
      <Button keys="Esc" onPress={onClose}>
        {t('common.back')}
      </Button>
    </>
  );
}
