// The resident signs at the door: on the screen, with a finger on paper, or on the printed confirmation.
import { useState } from 'react';
import type { EventBodies } from '../../../../core/journey';
import type { SignedHow } from '../../../../core/visit/visit';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { useSignaturePad } from '../../../ui/use-signature-pad';
import classes from '../rounds.module.css';

export type SignDialogProps = {
  readonly name: string;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly onSign: (body: EventBodies['visit.signed']) => void;
  readonly onClose: () => void;
};

const ways: readonly SignedHow[] = ['screen', 'fingerprint', 'paper'];

export function SignDialog({ name, onSign, ...props }: SignDialogProps) {
  const [how, setHow] = useState<SignedHow>('screen');
  const { canvas, drawn, clear } = useSignaturePad();
  const send = () =>
    onSign(how === 'screen' ? { how, ...drawn() } : { how, strokes: [], width: 0, height: 0 });
  return (
    <FormDialog
      {...props}
      title={t('rounds.signTitle', { name })}
      how={t('rounds.signHow')}
      confirm={t('rounds.signDone')}
      onSend={send}
    >
      <ChoiceField
        label={t('rounds.signWay')}
        value={how}
        choices={ways.map((key) => ({ key, label: t(`rounds.sign_${key}`) }))}
        onChoose={(key) => setHow(ways.find((way) => way === key) ?? 'paper')}
      />
      {/* The canvas stays while another way is chosen: the pad is fastened to it once. */}
      <div hidden={how !== 'screen'}>
        <canvas
          ref={canvas}
          className={classes['drawing']}
          role="img"
          aria-label={t('rounds.signPad')}
        />
        <Button kind="quiet" onPress={clear}>
          {t('rounds.signClear')}
        </Button>
      </div>
    </FormDialog>
  );
}
