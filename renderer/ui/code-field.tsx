// One answer out of a long list: typed by code, by its words or by pinyin; the list under the box follows. Enter takes the marked one.
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { classNames } from './class-names';
import classes from './code-field.module.css';
import { FieldRow, type Note } from './field-row';
import fieldClasses from './field.module.css';
import { nextFieldOnEnter } from './text-field';

export type CodeChoice = { readonly code: string; readonly label: string };

export type CodeFieldProps = {
  readonly label: string;
  /** Code of what is chosen; empty while nothing is. */
  readonly value: string;
  /** The entries that fit, best first; all of them while nothing is typed. */
  readonly find: (typed: string) => readonly CodeChoice[];
  /** A code of the list, what was typed where nothing of the list fits, or empty to take the answer back. */
  readonly onChoose: (code: string) => void;
  readonly note?: Note | undefined;
  readonly isRequired?: boolean;
  readonly layout?: 'beside' | 'above';
};

const mostShown = 6;

export function CodeField(props: CodeFieldProps) {
  const { value, find } = props;
  const listId = useId();
  const { typed, fitting, at, ...box } = useCodeBox(props);
  const chosen = find('').find(({ code }) => code === value);
  const from = Math.max(0, at - mostShown + 1);
  const list = useRef<HTMLUListElement>(null);
  const isOpen = fitting.length > 0;
  useLayoutEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const shown = fitting.slice(from, from + mostShown);
  return (
    <FieldRow
      label={props.label}
      note={props.note}
      isRequired={props.isRequired ?? false}
      layout={props.layout ?? 'beside'}
    >
      {({ fieldId, noteId }) => (
        <div className={classes['place']}>
          <input
            id={fieldId}
            aria-describedby={noteId}
            aria-invalid={props.note?.tone === 'wrong'}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            {...(at >= 0 ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
            className={fieldClasses['field']}
            value={typed ?? chosen?.label ?? value}
            autoComplete="off"
            spellCheck={false}
            onFocus={(event) => event.target.select()}
            onChange={(event) => box.type(event.target.value)}
            onBlur={box.leave}
            onKeyDown={box.press}
          />
          <ul
            ref={list}
            id={listId}
            role="listbox"
            aria-label={props.label}
            className={classes['list']}
            hidden={!isOpen}
          >
            {shown.map(({ code, label }, i) => (
              <li
                key={code}
                id={`${listId}-${from + i}`}
                role="option"
                aria-selected={from + i === at}
                className={classNames(classes['hit'], from + i === at && classes['chosen'])}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => box.take(code)}
              >
                <span className={classes['code']}>{code}</span>
                {label}
              </li>
            ))}
          </ul>
        </div>
      )}
    </FieldRow>
  );
}

/** What is typed, which entries fit it, and which of them is marked: the first while one types, another by the arrows, -1 for none. */
function useCodeBox({ value, find, onChoose }: CodeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [looked, setLooked] = useState<number | null>(null);
  const fitting = typed === null && looked === null ? [] : find(typed ?? '');
  const isMarked = looked !== null || (typed !== null && typed.trim() !== '');
  const at = isMarked ? Math.min(looked ?? 0, fitting.length - 1) : -1;
  const type = (text: string | null) => {
    setTyped(text);
    setLooked(null);
  };
  const take = (code: string) => {
    type(null);
    if (code !== value) onChoose(code);
  };
  const look = (by: number) => {
    const here = find('').findIndex(({ code }) => code === value);
    const next = fitting.length === 0 ? here : at + by;
    setLooked(Math.max(0, Math.min(next, (fitting.length || find('').length) - 1)));
  };
  const leave = () => {
    if (typed !== null || looked !== null) take(fitting[at]?.code ?? (typed ?? '').trim());
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') look(1);
    else if (event.key === 'ArrowUp') look(-1);
    else if (event.key === 'Escape' && fitting.length > 0) type(null);
    else {
      nextFieldOnEnter(event);
      return;
    }
    event.preventDefault();
  };
  return { typed, fitting, at, type, take, leave, press };
}
