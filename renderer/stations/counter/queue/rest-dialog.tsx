// The window stops calling for a while: a break, work at the back, or closed; with the reason and when somebody is back.
import { useState } from 'react';
import type { WindowWork } from '../../../../core/queue/window-state';
import { ChoiceField } from '../../../ui/choice-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';

export type RestDialogProps = {
  /** Why it was refused. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly onRest: (state: WindowWork, reason: string) => void;
  readonly onClose: () => void;
};

const states = ['break', 'back_office', 'closed'] as const;

export function RestDialog({ sentence, isBusy, onRest, onClose }: RestDialogProps) {
  const [state, setState] = useState<(typeof states)[number]>('break');
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('counter.restTitle')}
      confirm={t('counter.restDo')}
      isBusy={isBusy}
      sentence={sentence}
      onSend={() => onRest(state, reason)}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
