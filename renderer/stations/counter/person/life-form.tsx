// The frame of every question about somebody's life: why it was refused, the fields, and the two buttons.
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';

export type LifeFormProps = {
  readonly title: string;
  readonly how: string;
  readonly label: string;
  readonly acting: Acting;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function LifeForm(props: LifeFormProps) {
  return (
    <Dialog title={props.title} onClose={props.onClose} width="wide">
      <Body {...props} />
    </Dialog>
  );
}

function Body({ how, label, acting, onSend, onClose, children }: LifeFormProps) {
  useKeys({ F9: onSend });
  return (
    <>
      <p>{how}</p>
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      {children}
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={onSend} isPending={acting.isBusy}>
          {label}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

/** It is done: what follows is read once more before the dialog goes. */
export function LifeDone(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      width="wide"
      actions={
        <Button kind="primary" keys="Enter" onPress={props.onClose} autoFocus>
          {t('people.understood')}
        </Button>
      }
    >
      {props.children}
    </Dialog>
  );
}
