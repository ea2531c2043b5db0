// What follows from something that happened in a life, read once more after it is recorded.
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';

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
