// Everything that is pressed at the ticket desk: one shape each for doors, wide answers, digits, and the small one beside the title.
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import classes from './kiosk.module.css';

export type PressProps = {
  readonly kind: 'door' | 'wide' | 'key' | 'side';
  /** The next step. */
  readonly primary?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

export function Press({
  kind,
  primary = false,
  isDisabled = false,
  onPress,
  children,
}: PressProps) {
  return (
    <AriaButton
      className={classNames(classes[kind], primary && classes['primary'])}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {children}
    </AriaButton>
  );
}
