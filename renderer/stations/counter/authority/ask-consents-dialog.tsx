// Which purposes to ask: each becomes a page of its own on the screen facing the resident. None is ticked beforehand.
import { useState } from 'react';
import type { Given } from '../../../../core/case/missing';
import { consentFor } from '../../../../core/consent/consent-acts';
import type { Resident } from '../../../../core/resident/resident';
import { ask } from '../../../data/acts/consent-acts';
import { standingConsents } from '../../../data/authority-data';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';

export type AskConsentsDialogProps = {
  readonly resident: Resident;
  readonly given: Given;
  readonly acting: Acting;
  readonly onClose: () => void;
};

export function AskConsentsDialog(props: AskConsentsDialogProps) {
  const { name } = props.resident.person;
  return (
    <Dialog title={t('authority.askTitle', { name })} onClose={props.onClose} width="wide">
      <Ask {...props} />
    </Dialog>
  );
}

function Ask({ resident, given, acting, onClose }: AskConsentsDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = standingConsents.filter(
    ({ key: purpose }) => !consentFor(given.consents, { purpose, caseId: null }),
  );
  const send = async () => {
    if (chosen.length === 0) return;
    if (await acting.run(() => ask(resident.id, chosen))) onClose();
  };
  useKeys({ F9: () => void send() });
  return (
    <>
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      <p>{t('authority.askHow')}</p>
      <div data-form="">
        <ManyField
          label={t('authority.askWhat')}
          chosen={chosen}
          choices={open.map(({ key, name }) => ({ key, label: name }))}
          onChange={setChosen}
        />
      </div>
      <DialogActions>
        <Button
          kind="primary"
          keys="F9"
          onPress={() => void send()}
          isPending={acting.isBusy}
          isDisabled={chosen.length === 0}
        >
          {t('authority.askDo')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
