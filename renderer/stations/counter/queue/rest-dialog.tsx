// The window stops calling for a while: a break, work at the back, or closed; with the reason and when somebody is back.
import { useState } from 'react';
import type { WindowWork } from '../../../../core/queue/window-state';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';

export type RestDialogProps = {
  /** Why it was refused. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly onRest: (state: WindowWork, reason: string) => void;
  readonly onClose: () => void;
};

const states = ['break', 'back_office', 'closed'] as const;

export function RestDialog(props: RestDialogProps) {
  return (
    <Dialog title={t('counter.restTitle')} onClose={props.onClose} width="wide">
      <Form {...props} />
    </Dialog>
  );
}

function Form({ sentence, isBusy, onRest, onClose }: RestDialogProps) {
  const [state, setState] = useState<(typeof states)[number]>('break');
  const [reason, setReason] = useState('');
  const send = () => onRest(state, reason);
  useKeys({ F9: send });
  return (
    <>
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      <div data-form="">
        <ChoiceField
          label={t('counter.restState')}
          value={state}
          choices={states.map((key) => ({ key, label: t(`counter.rest_${key}`) }))}
          onChoose={(key) => setState(states.find((one) => one === key) ?? 'break')}
          autoFocus
        />
        <TextField
          label={t('counter.restReason')}
          value={reason}
          onChange={setReason}
          maxLength={60}
          note={{ text: t('counter.restReasonHint') }}
        />
      </div>
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={send} isPending={isBusy}>
          {t('counter.restDo')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
