// Several answers at once, each switched with its figure. Boxes with words, so that a mouse and a reader work too.
import { useId, type KeyboardEvent } from 'react';
import type { Choice } from './choice-field';
import { isCommand, numberedLabel } from './choice-field';
import { classNames } from './class-names';
import rowClasses from './field-row.module.css';
import type { Note } from './field-row';
import classes from './many-field.module.css';
import { nextFieldOnEnter } from './text-field';

export type ManyFieldProps = {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly note?: Note | undefined;
  readonly layout?: 'beside' | 'above';
};

export function ManyField(props: ManyFieldProps) {
  const { chosen, choices, note, layout = 'beside' } = props;
  const noteId = useId();
  const toggle = (key: string) =>
    props.onChange(
      chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key],
    );
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isCommand(event)) return;
    // Alt 3 is the screen's, only a bare figure is the field's.
    const figure = event.altKey || event.ctrlKey ? '' : event.key;
    const choice =
      figure === '' ? undefined : choices.find((one, i) => (one.digit ?? `${i + 1}`) === figure);
    if (choice === undefined) {
      nextFieldOnEnter(event);
      return;
    }
    event.preventDefault();
    toggle(choice.key);
  };
  return (
    <fieldset
      className={classNames(rowClasses['row'], rowClasses[layout])}
      onKeyDown={press}
      aria-describedby={noteId}
    >
      <legend className="heard">{props.label}</legend>
      <span className={rowClasses['label']} aria-hidden="true">
        {props.label}
      </span>
      <div className={classNames(classes['boxes'], layout === 'beside' && classes['across'])}>
        {choices.map((choice, i) => (
          <label key={choice.key} className={classes['box']}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.key)}
              onChange={() => toggle(choice.key)}
            />
            {numberedLabel(choice, i)}
          </label>
        ))}
      </div>
      <span
        id={noteId}
        className={classNames(
          rowClasses['note'],
          rowClasses[note?.tone ?? 'plain'],
          layout === 'beside' && classes['across'],
        )}
      >
        {note?.text ?? ''}
      </span>
    </fieldset>
  );
}
