// What you press has words. One `primary` a screen at most: the next step.
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import classes from './button.module.css';
import { classNames } from './class-names';
import { KeyCap } from './key-cap';
import { usePress } from './use-press';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'warning';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: ButtonKind;
  /** Printed inside and told to screen readers; the screen binds it with useKeys. */
  readonly keys?: string;
  readonly size?: 'target' | 'tall';
  readonly wide?: boolean;
  readonly isDisabled?: boolean;
  readonly isPending?: boolean;
  readonly autoFocus?: boolean;
  readonly label?: string;
  readonly className?: string | undefined;
  /** Enter in the field before it comes to here: without it the form does not go on. */
  readonly stops?: boolean;
  /** The mouse takes no field's keyboard away: what leaving the field lays out anew would move the button from under it. */
  readonly keepsFocus?: boolean;
};

export function Button(props: ButtonProps) {
  const { children, kind = 'plain', keys, size = 'target', wide = false, className } = props;
  const onPress = usePress(props.onPress, keys?.replace(' ', '+'));
  return (
    <AriaButton
      className={classNames(
        classes['button'],
        classes[kind],
        classes[size],
        wide && classes['wide'],
        // The library's own pending state speaks through a live region whose name dies with the button.
        props.isPending === true && classes['busy'],
        className,
      )}
      onPress={onPress}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      preventFocusOnPress={props.keepsFocus ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      // The library keeps only the attributes that it knows; this one tells a screen reader the key.
      {...(keys === undefined
        ? {}
        : {
            render: (button) => (
              <button
                {...button}
                aria-keyshortcuts={keys.replace(' ', '+')}
                {...(props.stops === true ? { 'data-stop': '' } : {})}
              />
            ),
          })}
    >
      <span>{children}</span>
      {keys === undefined ? null : <KeyCap keys={keys} />}
    </AriaButton>
  );
}
