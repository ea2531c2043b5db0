// The sheet came back with ink on it: how it was signed, on which day, and who saw the fingerprint of somebody who cannot write.
import { useState } from 'react';
import type { Witness } from '../../../../core/authorisation/authorisation';
import { witnessesWanted } from '../../../../core/authorisation/witnesses';
import type { SignMode } from '../../../../core/case/case';
import { give } from '../../../data/acts/authorisation-acts';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import type { AuthorisationDialogProps } from './authorisation-dialog';

const modes: readonly SignMode[] = ['sign', 'fingerprint', 'both'];
const nobody: Witness = { name: '', certNo: '' };

export function SignedOnPaperDialog(props: AuthorisationDialogProps) {
  const { authorisation: a, today, acting, onClose } = props;
  const [signMode, setMode] = useState<SignMode | ''>('');
  const [signedOn, setSignedOn] = useState(today);
  const [typed, setTyped] = useState<readonly Witness[]>([nobody, nobody]);
  const put = (at: number, change: Partial<Witness>) =>
    setTyped((known) => known.map((one, i) => (i === at ? { ...one, ...change } : one)));
  const witnesses =
    signMode === 'fingerprint' ? typed.filter(({ name }) => name.trim() !== '') : [];
  const send = async () => {
    if (signMode === '') return;
    const signing = { onPaper: true, strokes: [], width: 1, height: 1, signedOn, witnesses };
    if ((await acting.run(() => give(a.id, { ...signing, signMode }))) !== null) onClose();
  };
  return (
    <FormDialog
      title={t('authority.paperTitle')}
      confirm={t('authority.recordPaper')}
      isBusy={acting.isBusy}
      isReady={signMode !== ''}
      sentence={acting.sentence}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ChoiceField
        label={t('authority.signMode')}
        value={signMode}
        choices={modes.map((key) => ({ key, label: t(`authority.mode_${key}`) }))}
        onChoose={(key) => setMode(key as SignMode)}
        autoFocus
        isRequired
      />
      <DateField
        label={t('authority.signedOn')}
        value={signedOn}
        today={today}
        onLeave={setSignedOn}
        isRequired
      />
      {signMode === 'fingerprint'
        ? typed
            .slice(0, witnessesWanted)
            .map((one, at) => (
              <WitnessFields key={at} at={at} witness={one} put={(change) => put(at, change)} />
            ))
        : null}
    </FormDialog>
  );
}

function WitnessFields(props: {
  readonly at: number;
  readonly witness: Witness;
  readonly put: (change: Partial<Witness>) => void;
}) {
  const { at, witness, put } = props;
  return (
    <>
      <TextField
        label={t('authority.witnessName', { n: at + 1 })}
        value={witness.name}
        onLeave={(name) => put({ name })}
        note={{ text: t('authority.witnessHint') }}
        isRequired
      />
      <TextField
        label={t('authority.witnessCert', { n: at + 1 })}
        value={witness.certNo}
        onLeave={(certNo) => put({ certNo })}
        isRequired
      />
    </>
  );
}
