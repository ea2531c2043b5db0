// 不予受理: never without a reason, and never without where to go instead. The pack knows the usual ones.
import { useState } from 'react';
import type { MatterPack } from '../../../../core/matter/definition';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';

export type DeclineDialogProps = {
  readonly pack: MatterPack;
  readonly isBusy: boolean;
  /** Why it was refused; stays until the next try. */
  readonly sentence: string | null;
  readonly onDecline: (why: { readonly reason: string; readonly whereTo: string }) => void;
  readonly onClose: () => void;
};

export function DeclineDialog(props: DeclineDialogProps) {
  return (
    <Dialog title={t('counter.declineTitle')} onClose={props.onClose} width="wide">
      <Why {...props} />
    </Dialog>
  );
}

function Why({ pack, isBusy, sentence, onDecline, onClose }: DeclineDialogProps) {
  const [code, setCode] = useState('');
  const [why, setWhy] = useState({ reason: '', whereTo: '' });
  const isSaid = why.reason.trim() !== '' && why.whereTo.trim() !== '';
  const send = () => {
    if (isSaid) onDecline(why);
  };
  const choose = (chosen: string) => {
    const usual = pack.declines.find((one) => one.code === chosen);
    setCode(chosen);
    if (usual !== undefined) setWhy({ reason: usual.reason, whereTo: usual.whereTo });
  };
  useKeys({ F9: send });
  return (
    <>
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      <ChoiceField
        label={t('counter.usualReasons')}
        layout="above"
        value={code}
        choices={pack.declines.map(({ code: key, reason }) => ({ key, label: reason }))}
        onChoose={choose}
        autoFocus
      />
      <TextField
        label={t('counter.whyNot')}
        layout="above"
        value={why.reason}
        onChange={(reason) => setWhy({ ...why, reason })}
      />
      <TextField
        label={t('counter.whereTo')}
        layout="above"
        value={why.whereTo}
        onChange={(whereTo) => setWhy({ ...why, whereTo })}
      />
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={send} isDisabled={!isSaid} isPending={isBusy}>
          {t('counter.decline')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
