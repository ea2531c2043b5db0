// How somebody was seen, by whom, and what came of it. A promise asks who promises and what proves it.
import { useState } from 'react';
import {
  aliveMethods,
  aliveResults,
  promisingKin,
  type AliveMethod,
  type AliveResult,
} from '../../../../core/alive/alive';
import type { EventBodies } from '../../../../core/journey';
import type { Day } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';

export type CheckDialogProps = {
  readonly name: string;
  readonly today: Day;
  readonly staff: readonly Staff[];
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly onSend: (body: EventBodies['alive.checked']) => void;
  readonly onClose: () => void;
};

/** What data said comes with a list only. */
const methods = aliveMethods.filter((method) => method !== 'data_match');

const nobody = { name: '', relation: '30', proof: '' };

export function CheckDialog({ name, today, onSend, ...props }: CheckDialogProps) {
  const [method, setMethod] = useState<AliveMethod>('window');
  const [result, setResult] = useState<AliveResult>('alive');
  const [on, setOn] = useState(today);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [kin, setKin] = useState(nobody);
  const [note, setNote] = useState('');
  const isPromise = method === 'kin_promise';
  const send = () =>
    onSend({ method, result, on, by: [first, second], note, ...(isPromise ? { kin } : {}) });
  return (
    <FormDialog
      {...props}
      title={t('alive.checkTitle', { name })}
      how={t('alive.never')}
      confirm={t('alive.check')}
      onSend={send}
    >
      <ChoiceField
        label={t('alive.method')}
        value={method}
        choices={methods.map((key) => ({ key, label: t(`alive.method_${key}`) }))}
        onChoose={(key) => setMethod(methods.find((one) => one === key) ?? 'window')}
        autoFocus
      />
      <ChoiceField
        label={t('alive.result')}
        value={result}
        choices={aliveResults.map((key) => ({ key, label: t(`alive.result_${key}`) }))}
        onChoose={(key) => setResult(aliveResults.find((one) => one === key) ?? 'alive')}
      />
      <DateField label={t('alive.on')} value={on} today={today} onLeave={setOn} />
      <TextField label={t('alive.by')} value={first} onChange={setFirst} />
      {method === 'home' ? (
        <TextField
          label={t('alive.bySecond')}
          value={second}
          onChange={setSecond}
          note={{ text: t('alive.bySecondHint') }}
        />
      ) : null}
      {isPromise ? <KinFields kin={kin} onKin={setKin} /> : null}
      <TextField
        label={t('alive.note')}
        value={note}
        onChange={setNote}
        note={{ text: t('alive.noteHint') }}
      />
    </FormDialog>
  );
}

function KinFields(props: {
  readonly kin: typeof nobody;
  readonly onKin: (kin: typeof nobody) => void;
}) {
  const { kin, onKin } = props;
  return (
    <>
      <TextField
        label={t('alive.kinName')}
        value={kin.name}
        onChange={(name) => onKin({ ...kin, name })}
        note={{ text: t('alive.kinHow') }}
      />
      <ChoiceField
        label={t('alive.kinRelation')}
        value={kin.relation}
        choices={promisingKin.map((key) => ({ key, label: t(`alive.kin_${key}`) }))}
        onChoose={(relation) => onKin({ ...kin, relation })}
      />
      <TextField
        label={t('alive.kinProof')}
        value={kin.proof}
        onChange={(proof) => onKin({ ...kin, proof })}
        note={{ text: t('alive.kinProofHint') }}
      />
    </>
  );
}
