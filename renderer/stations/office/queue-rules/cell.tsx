// A box of a table: its name stands over the column, and is told to a screen reader with the row.
import field from '../../../ui/field.module.css';
import { nextFieldOnEnter } from '../../../ui/text-field';

export type CellProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDigits?: boolean;
  readonly isWrong?: boolean;
  readonly maxLength?: number;
};

export function Cell(props: CellProps) {
  const { label, value, onChange, isDigits = false, isWrong = false, maxLength = 200 } = props;
  return (
    <input
      className={field['field']}
      aria-label={label}
      aria-invalid={isWrong}
      value={value}
      maxLength={maxLength}
      inputMode={isDigits ? 'numeric' : 'text'}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={nextFieldOnEnter}
    />
  );
}
