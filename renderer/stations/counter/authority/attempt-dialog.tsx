// The agent wants to do something: may they? The answer is a sentence with its reason, and is written down either way.
import { useState } from 'react';
import { powers, type Power } from '../../../../core/authorisation/authorisation';
import { mayAct } from '../../../../core/authorisation/may-act';
import { attempt } from '../../../data/acts/authorisation-acts';
import { matterName, matterPacks, newestPack } from '../../../data/packs';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { inFull, powerName, sayAuthority } from '../../../ui/say-authority';
import { useKeys } from '../../../ui/use-keys';
import type { AuthorisationDialogProps } from './authorisation-dialog';

export function AttemptDialog(props: AuthorisationDialogProps) {
  const { name } = props.authorisation.agent;
  return (
    <Dialog title={t('authority.tryTitle', { name })} onClose={props.onClose} width="wide">
      <Attempt {...props} />
    </Dialog>
  );
}

function Attempt({
  authorisation: a,
  principal,
  today,
  acting,
  onClose,
}: AuthorisationDialogProps) {
  const [power, setPower] = useState<Power | ''>('');
  const [matter, setMatter] = useState(a.matters[0] ?? '');
  const [asked, setAsked] = useState<Power | null>(null);
  const send = async () => {
    if (power === '') return;
    const tried = await acting.run(() => attempt(a.id, power, matter === '' ? null : matter));
    if (tried !== null) setAsked(power);
  };
  useKeys({ F9: () => void send() });
  const pack = matter === '' ? null : newestPack(matter);
  const may = asked && mayAct(a, { power: asked, matter: pack, today, principal });
  const others = matterPacks.map(({ key }) => key).filter((key) => !a.matters.includes(key));
  return (
    <>
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      <div data-form="">
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
      </div>
      {may === null || asked === null ? null : may.ok ? (
        <Notice tone="done">
          {t('authority.tryYes', {
            ...{ name: a.agent.name, power: powerName(asked), to: inFull(a.to) },
          })}
        </Notice>
      ) : (
        <Notice tone="needs-you">{sayAuthority(may.refusal)}</Notice>
      )}
      <DialogActions>
        <Button
          kind="primary"
          keys="F9"
          onPress={() => void send()}
          isPending={acting.isBusy}
          isDisabled={power === ''}
        >
          {t('authority.tryDo')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
