// The key that does what a button does, printed on the button: staff learn the keys by working.
import classes from './key-cap.module.css';

/** `F2`, `Ctrl K`: for the eye only; the button itself names its key to a screen reader. */
export function KeyCap({ keys }: { readonly keys: string }) {
  return (
    <kbd className={classes['cap']} aria-hidden="true">
      {keys}
    </kbd>
  );
}
