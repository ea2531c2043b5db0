// Which purposes to ask: each becomes a page of its own on the screen facing the resident. None is ticked beforehand.
import { useState } from 'react';
import type { Given } from '../../../../core/case/missing';
import { consentFor } from '../../../../core/consent/consent-acts';
import type { Resident } from '../../../../core/resident/resident';
import { ask } from '../../../data/acts/consent-acts';
import { standingConsents } from '../../../data/authority-data';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import type { Acting } from '../../../ui/use-act';

export type AskConsentsDialogProps = {
  readonly resident: Resident;
  readonly given: Given;
  readonly acting: Acting;
  readonly onClose: () => void;
};

export function AskConsentsDialog(props: AskConsentsDialogProps) {
  const { resident, given, acting, onClose } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = standingConsents.filter(
    ({ key: purpose }) => !consentFor(given.consents, { purpose, caseId: null }),
  );
  const send = async () => {
    if (chosen.length === 0) return;
    if (await acting.run(() => ask(resident.id, chosen))) onClose();
  };
  return (
    <FormDialog
      title={t('authority.askTitle', { name: resident.person.name })}
      how={t('authority.askHow')}
      confirm={t('authority.askDo')}
      isBusy={acting.isBusy}
      isReady={chosen.length > 0}
      sentence={acting.sentence}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ManyField
        label={t('authority.askWhat')}
        chosen={chosen}
        choices={open.map(({ key, name }) => ({ key, label: name }))}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
