// A choice answered with one number key; the numbers stand beside the field. A real select, so that arrows and readers work too.
import type { KeyboardEvent } from 'react';
import { FieldRow, type Note } from './field-row';
import classes from './field.module.css';
import { nextFieldOnEnter } from './text-field';

/** `digit`: the figure to press, where it is not simply the choice's place in the list. */
export type Choice = { readonly key: string; readonly label: string; readonly digit?: string };

export type ChoiceFieldProps = {
  readonly label: string;
  /** Key of the choice; empty while nothing is chosen. */
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (key: string) => void;
  /** Shown instead of the numbered list of choices. */
  readonly note?: Note | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly layout?: 'beside' | 'above';
};

export function ChoiceField(props: ChoiceFieldProps) {
  const { choices, value, onChoose } = props;
  // A list that no row of figures can hold (peoples, cities) is chosen with the arrows.
  const numbered = choices.length > 9 ? '' : choices.map(numberedLabel).join('\u2003 ');
  return (
    <FieldRow
      label={props.label}
      note={props.note ?? { text: numbered }}
      isRequired={props.isRequired ?? false}
      layout={props.layout ?? 'beside'}
    >
      {({ fieldId, noteId }) => (
        <select
          id={fieldId}
          aria-describedby={noteId}
          aria-invalid={props.note?.tone === 'wrong'}
          className={classes['field']}
          value={value}
          disabled={props.isDisabled ?? false}
          autoFocus={props.autoFocus ?? false}
          onChange={(event) => onChoose(event.target.value)}
          onKeyDown={(event) => {
            const figure = event.altKey || event.ctrlKey ? '' : event.key;
            const chosen =
              figure === ''
                ? undefined
                : choices.find((choice, i) => digitOf(choice, i) === figure);
            if (chosen !== undefined) {
              event.preventDefault();
              onChoose(chosen.key);
            } else nextFieldOnEnter(event);
          }}
        >
          {value === '' ? <option value="" /> : null}
          {choices.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}

/** `Alt 4` leads elsewhere on the screen: it is no answer, though a 4 is in it. */
export function isCommand(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

/** No key has a tenth figure. */
const digitOf = (choice: Choice, i: number): string => choice.digit ?? (i < 9 ? `${i + 1}` : '');

/** `1 独居`. */
export function numberedLabel(choice: Choice, i: number): string {
  const digit = digitOf(choice, i);
  // Blanks that do not break: the figure stays with its words.
  return digit === '' ? choice.label : `${digit} ${choice.label}`.replaceAll(' ', '\u00A0');
}
