// A choice answered with one number key; the numbers stand beside the field. A real select, so that arrows and readers work too.
import { FieldRow, type Note } from './field-row';
import classes from './field.module.css';
import { nextFieldOnEnter } from './text-field';

export type Choice = { readonly key: string; readonly label: string };

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
  const numbered = choices.map((choice, i) => (i < 9 ? `${i + 1} ${choice.label}` : choice.label));
  return (
    <FieldRow
      label={props.label}
      note={props.note ?? { text: numbered.join('　') }}
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
            const chosen = choices[Number(event.key) - 1];
            if (/^[1-9]$/.test(event.key) && chosen !== undefined) {
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
