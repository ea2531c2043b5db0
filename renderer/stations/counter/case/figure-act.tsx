// An act named by its figure: `6 拍照`. Not in the way of the Tab key: the figure does the same from anywhere in the row.
import classes from './figure-act.module.css';

export function FigureAct(props: {
  readonly figure: string;
  /** Undefined while it cannot be done: then it is not shown. */
  readonly act: (() => void) | undefined;
  readonly children: string;
}) {
  if (props.act === undefined) return null;
  return (
    <button
      type="button"
      className={classes['act']}
      tabIndex={-1}
      aria-keyshortcuts={props.figure}
      onClick={props.act}
    >
      {props.figure} {props.children}
    </button>
  );
}
