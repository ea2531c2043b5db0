// One fact a line: its name, the field, and beside it where the answer came from, what to know, or what is wrong.
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import classes from './field-row.module.css';

export type NoteTone = 'plain' | 'check' | 'wrong' | 'good';

/** What stands at the right of a field. `wrong` is read out as the field's error. */
export type Note = { readonly text: string; readonly tone?: NoteTone };

export type FieldRowProps = {
  readonly label: string;
  readonly note?: Note | undefined;
  readonly isRequired?: boolean;
  /** The control gets the ids that tie name and note to it. */
  readonly children: (ids: { readonly fieldId: string; readonly noteId: string }) => ReactNode;
  readonly layout?: 'beside' | 'above';
};

export function FieldRow({ label, note, isRequired, children, layout = 'beside' }: FieldRowProps) {
  const fieldId = useId();
  const noteId = useId();
  return (
    <div className={classNames(classes['row'], classes[layout])}>
      <label className={classes['label']} htmlFor={fieldId}>
        {label}
        {isRequired === true ? <span aria-hidden="true">{' ＊'}</span> : null}
      </label>
      <div className={classes['control']}>{children({ fieldId, noteId })}</div>
      <div
        id={noteId}
        className={classNames(classes['note'], classes[note?.tone ?? 'plain'])}
        {...(note?.tone === 'wrong' ? { role: 'alert' } : {})}
      >
        {note?.text ?? ''}
      </div>
    </div>
  );
}

/** An answer that nobody types: worked out, or read from a document. */
export function FixedRow(props: {
  readonly label: string;
  readonly value: string;
  readonly note?: Note;
  readonly layout?: 'beside' | 'above';
}) {
  return (
    <div className={classNames(classes['row'], classes[props.layout ?? 'beside'])}>
      <span className={classes['label']}>{props.label}</span>
      <span className={classes['fixed']}>{props.value}</span>
      <span className={classNames(classes['note'], classes[props.note?.tone ?? 'plain'])}>
        {props.note?.text ?? ''}
      </span>
    </div>
  );
}
