// A line to type in. What is typed is handed over when the field is left, so that it can be saved then.
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { FieldRow, type Note } from './field-row';
import classes from './field.module.css';

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  /** On leaving the field or pressing Enter, and only when something changed. */
  readonly onLeave?: (value: string) => void;
  /** On every keystroke. */
  readonly onChange?: (value: string) => void;
  readonly note?: Note | undefined;
  readonly kind?: 'text' | 'password' | 'digits' | 'lines';
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly layout?: 'beside' | 'above';
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
  readonly name?: string;
  /** Shown instead of the value while nobody types here: a masked or grouped number. */
  readonly atRest?: string;
  /** Enter does not lead on while the note says what is wrong: nothing is kept of what stands here. */
  readonly staysWhenWrong?: boolean;
};

export function TextField(props: TextFieldProps) {
  const { value, onLeave, onChange, kind = 'text' } = props;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const [isTyping, setTyping] = useState(false);
  // The stored value moved on (another window, a computed answer): show it, but never over what is being typed here.
  if (known !== value) {
    setKnown(value);
    if (!isTyping || typed === known) setTyped(value);
  }
  const leave = () => {
    setTyping(false);
    if (typed !== value) onLeave?.(typed);
  };
  const shared = {
    value: !isTyping && typed === value && props.atRest !== undefined ? props.atRest : typed,
    readOnly: props.isReadOnly ?? false,
    maxLength: props.maxLength ?? 300,
    'aria-invalid': props.note?.tone === 'wrong',
    autoFocus: props.autoFocus ?? false,
    autoComplete: 'off',
    spellCheck: false,
    name: props.name,
    onFocus: () => setTyping(true),
    onBlur: leave,
  };
  const change = (text: string) => {
    setTyped(text);
    onChange?.(text);
  };
  return (
    <FieldRow
      label={props.label}
      note={props.note}
      isRequired={props.isRequired ?? false}
      layout={props.layout ?? 'beside'}
    >
      {({ fieldId, noteId }) =>
        kind === 'lines' ? (
          <textarea
            {...shared}
            id={fieldId}
            aria-describedby={noteId}
            className={classes['field']}
            rows={3}
            onChange={(event) => change(event.target.value)}
          />
        ) : (
          <input
            {...shared}
            id={fieldId}
            aria-describedby={noteId}
            ref={props.fieldRef}
            className={classes['field']}
            type={kind === 'password' ? 'password' : 'text'}
            inputMode={kind === 'digits' ? 'numeric' : 'text'}
            {...(props.staysWhenWrong === true && props.note?.tone === 'wrong'
              ? { 'data-stays': '' }
              : {})}
            onKeyDown={(event) => nextFieldOnEnter(event)}
            onChange={(event) => change(event.target.value)}
          />
        )
      }
    </FieldRow>
  );
}

/**
 * Enter goes on to the next field of the form, as on paper; in the last one it stays. Called by a field, or by the group that
 * holds several boxes of one answer, which is left as a whole. The field is left first and what its answer asks is drawn, so
 * that the next key, however soon, finds the field that is next now.
 */
export function nextFieldOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return;
  const here = event.currentTarget;
  const form = here.closest('[data-form]');
  if (form === null) return;
  event.preventDefault();
  const by = event.shiftKey ? -1 : 1;
  const before = fieldsOf(form);
  const left = document.activeElement;
  if (left instanceof HTMLElement) flushSync(() => left.blur());
  if (here.hasAttribute('data-stays')) {
    arrive(here);
    return;
  }
  // A field that is done with its answer may be gone: then it goes on from where it stood.
  const from = here.isConnected ? fieldsOf(form) : before;
  const at = by > 0 ? lastOf(from, here) : from.findIndex((field) => here.contains(field));
  const way = by > 0 ? from.slice(at + 1) : from.slice(0, Math.max(at, 0)).reverse();
  const next = way.find((field) => field.isConnected);
  if (next !== undefined) arrive(next);
  else if (left instanceof HTMLElement) left.focus();
}

const lastOf = (fields: readonly HTMLElement[], group: HTMLElement): number =>
  fields.findLastIndex((field) => group.contains(field));

function fieldsOf(form: Element): readonly HTMLElement[] {
  const fields = form.querySelectorAll<HTMLElement>('input, select, textarea, [data-stop]');
  return [...fields].filter((field) => !field.hasAttribute('disabled') && !field.hidden);
}

/** As by Tab: what stands there is marked, and typing replaces it. */
function arrive(field: HTMLElement): void {
  flushSync(() => field.focus());
  if (field instanceof HTMLInputElement && field.type !== 'checkbox') field.select();
}
