// An agent who did not call back in time was reached: all is well, and so many minutes more.
import { useState } from 'react';
import type { Visit } from '../../../../core/visit/visit';
import { FormDialog } from '../../../ui/form-dialog';
import { ChoiceField } from '../../../ui/choice-field';
import { t } from '../../../ui/i18n';

export type CheckInDialogProps = {
  readonly visit: Visit;
  readonly agents: string;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly onSend: (minutes: number) => void;
  readonly onClose: () => void;
};

const minutes = ['15', '30', '45', '60'] as const;

export function CheckInDialog({ agents, visit, ...props }: CheckInDialogProps) {
  const [chosen, setChosen] = useState('15');
  return (
    <FormDialog
      {...props}
      title={t('rounds.checkInTitle', { agents })}
      how={t('rounds.checkInHow', { place: visit.place })}
      confirm={t('rounds.checkInDo')}
      onSend={() => props.onSend(Number(chosen))}
    >
      <ChoiceField
        label={t('rounds.checkInMinutes')}
        value={chosen}
        choices={minutes.map((key) => ({ key, label: t('rounds.minutes', { minutes: key }) }))}
        onChoose={setChosen}
        autoFocus
      />
    </FormDialog>
  );
}
