// The agent wants to do something: may they? The answer is a sentence with its reason, and is written down either way.
import { useState } from 'react';
import { powers, type Power } from '../../../../core/authorisation/authorisation';
import { mayAct } from '../../../../core/authorisation/may-act';
import { attempt } from '../../../data/acts/authorisation-acts';
import { matterName, matterPacks, newestPack } from '../../../data/packs';
import { ChoiceField } from '../../../ui/choice-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { inFull, powerName, sayAuthority } from '../../../ui/say-authority';
import type { AuthorisationDialogProps } from './authorisation-dialog';

export function AttemptDialog(props: AuthorisationDialogProps) {
  const { authorisation: a, acting } = props;
  const [power, setPower] = useState<Power | ''>('');
  const [matter, setMatter] = useState(a.matters[0] ?? '');
  const [asked, setAsked] = useState<Power | null>(null);
  const send = async () => {
    if (power === '') return;
    const tried = await acting.run(() => attempt(a.id, power, matter === '' ? null : matter));
    if (tried !== null) setAsked(power);
  };
  const others = matterPacks.map(({ key }) => key).filter((key) => !a.matters.includes(key));
  return (
    <FormDialog
      title={t('authority.tryTitle', { name: a.agent.name })}
      confirm={t('authority.tryDo')}
      isBusy={acting.isBusy}
      isReady={power !== ''}
      sentence={acting.sentence}
      onSend={() => void send()}
      onClose={props.onClose}
      beneath={asked === null ? null : <Answer {...props} power={asked} matter={matter} />}
    >
      <ChoiceField
        label={t('authority.tryPower')}
        value={power}
        choices={powers.map((key) => ({ key, label: powerName(key) }))}
        onChoose={(key) => {
          setAsked(null);
          setPower(key as Power);
        }}
        autoFocus
      />
      <ChoiceField
        label={t('authority.tryMatter')}
        value={matter}
        choices={[...new Set([...a.matters, ...others])].map((key) => ({
          key,
          label: matterName(key),
        }))}
        onChoose={(key) => {
          setAsked(null);
          setMatter(key);
        }}
      />
    </FormDialog>
  );
}

function Answer({
  authorisation: a,
  principal,
  today,
  power,
  matter,
}: AuthorisationDialogProps & { readonly power: Power; readonly matter: string }) {
  const pack = matter === '' ? null : newestPack(matter);
  const may = mayAct(a, { power, matter: pack, today, principal });
  return may.ok ? (
    <Notice tone="done">
      {t('authority.tryYes', {
        ...{ name: a.agent.name, power: powerName(power), to: inFull(a.to) },
      })}
    </Notice>
  ) : (
    <Notice tone="needs-you">{sayAuthority(may.refusal)}</Notice>
  );
}
