// One form of several that take turns in a dialog: its fields, the button that writes them down (F9), and what else can be pressed.
import { useId, type ReactNode } from 'react';
import { Button } from './button';
import { DialogActions } from './dialog';
import { useKeys } from './use-keys';

export type AnswerFormProps = {
  readonly isBusy: boolean;
  readonly confirm: string;
  readonly onSend: () => void;
  /** Buttons after the first. */
  readonly beside: ReactNode;
  readonly children: ReactNode;
};

export function AnswerForm({ isBusy, confirm, onSend, beside, children }: AnswerFormProps) {
  // The form that takes its turn after this one has the same key.
  useKeys({ F9: onSend }, useId());
  return (
    <>
      <div data-form="">{children}</div>
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={onSend} isPending={isBusy}>
          {confirm}
        </Button>
        {beside}
      </DialogActions>
    </>
  );
}
