// A question with a few fields: F9 sends it, Escape goes back, and why it was refused stands above the fields.
import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog, DialogActions } from './dialog';
import { t } from './i18n';
import { Notice } from './notice';
import { useKeys } from './use-keys';

export type FormDialogProps = {
  readonly title: string;
  /** What becomes of the answer. */
  readonly how?: string;
  readonly confirm: string;
  readonly width?: 'narrow' | 'wide';
  readonly isBusy: boolean;
  /** False while something is not chosen yet, without which nothing can be sent. */
  readonly isReady?: boolean;
  /** Why it was refused; null before the first try. */
  readonly sentence: string | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
  /** What stands beneath the fields: what it will do, what came of it. */
  readonly beneath?: ReactNode;
};

export function FormDialog(props: FormDialogProps) {
  return (
    <Dialog title={props.title} width={props.width ?? 'wide'} onClose={props.onClose}>
      <Body {...props} />
    </Dialog>
  );
}

function Body(props: FormDialogProps) {
  const { how, confirm, isBusy, isReady = true, sentence, onSend, onClose, children } = props;
  useKeys({ F9: onSend });
  return (
    <>
      {how === undefined ? null : <p>{how}</p>}
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      <div data-form="">{children}</div>
      {props.beneath}
      <DialogActions>
        <Button
          kind="primary"
          keys="F9"
          onPress={onSend}
          isPending={isBusy}
          isDisabled={!isReady}
          autoFocus={children === undefined}
        >
          {confirm}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
