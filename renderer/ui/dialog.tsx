// A question that must be answered before going on. Escape goes back and loses nothing.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import classes from './dialog.module.css';
import { KeyLayer, useTopLayer } from './use-keys';
import { useContext } from 'react';

export type DialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the next step first. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  /** `full`: shown to somebody across the desk. */
  readonly width?: 'narrow' | 'wide' | 'full';
};

/** The buttons under a dialog's words, the next step first. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={classes['actions']}>{children}</div>;
}

/** Mount it to open it; unmount it to close it. */
export function Dialog({ title, children, actions, onClose, width = 'narrow' }: DialogProps) {
  const layer = useContext(KeyLayer) + 1;
  useTopLayer(layer);
  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      className={classes['overlay'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`${classes['modal'] ?? ''} ${classes[width] ?? ''}`}>
        <AriaDialog className={classes['dialog'] ?? ''}>
          <KeyLayer value={layer}>
            <Heading slot="title" level={2} className={classes['title'] ?? ''}>
              {title}
            </Heading>
            <div className={classes['body']}>{children}</div>
            {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
          </KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
