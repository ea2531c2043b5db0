// A matter that begins at the home: its number is there at once, the counter goes on with it.
import { useState } from 'react';
import { ChoiceField } from '../../../ui/choice-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';

export type OpenCaseDialogProps = {
  readonly name: string;
  readonly matters: readonly { readonly key: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly onOpen: (matter: string, label: string) => void;
  readonly onClose: () => void;
};

export function OpenCaseDialog({ name, matters, onOpen, ...props }: OpenCaseDialogProps) {
  const [matter, setMatter] = useState(matters[0]?.key ?? '');
  const label = matters.find(({ key }) => key === matter)?.label ?? '';
  return (
    <FormDialog
      {...props}
      title={t('rounds.caseTitle', { name })}
      how={t('rounds.caseHow')}
      confirm={t('rounds.caseOpen')}
      isReady={matter !== ''}
      onSend={() => onOpen(matter, label)}
    >
      <ChoiceField
        label={t('rounds.caseMatter')}
        value={matter}
        choices={matters}
        onChoose={setMatter}
        autoFocus
      />
    </FormDialog>
  );
}
