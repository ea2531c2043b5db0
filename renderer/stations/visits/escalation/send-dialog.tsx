// Who goes at once because of an alarm.
import { useState } from 'react';
import type { Staff } from '../../../../core/station/apply-staff';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import type { Acting } from '../../../ui/use-act';

export type SendDialogProps = {
  readonly name: string;
  readonly staff: readonly Staff[];
  readonly act: Acting;
  readonly onSend: (agents: readonly string[]) => void;
  readonly onClose: () => void;
};

export function SendDialog({ name, staff, act, onSend, onClose }: SendDialogProps) {
  const [agents, setAgents] = useState<readonly string[]>([]);
  return (
    <FormDialog
      title={t('alarms.sendTitle', { name })}
      how={t('alarms.sendHow')}
      confirm={t('alarms.sendDo')}
      isBusy={act.isBusy}
      sentence={act.sentence}
      onSend={() => onSend(agents)}
      onClose={onClose}
    >
      <ManyField
        label={t('alarms.sendWho')}
        chosen={agents}
        choices={staff.map((one) => ({ key: one.id, label: one.name }))}
        onChange={setAgents}
      />
    </FormDialog>
  );
}
