// Ctrl K: one box that finds people, cases, tickets, matters and commands. Arrows choose, Enter opens, Escape goes back.
import { useId, useState, type KeyboardEvent } from 'react';
import type { FoundBy } from '../../core/resident/why-found';
import { classNames } from './class-names';
import { Dialog } from './dialog';
import classes from './finder.module.css';
import { formatList, formatPhone } from './format';
import { t } from './i18n';

export type FinderHit = {
  readonly type: 'resident' | 'case' | 'ticket' | 'matter' | 'command';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Of a person: what of them fits what was typed. */
  readonly found?: readonly { readonly by: FoundBy; readonly number: string }[];
  readonly left?: 'died' | 'away';
  /** Shown, with the reason as its detail, and not to be picked. */
  readonly isOff?: boolean;
};

export type FinderProps<H extends FinderHit> = {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Undefined while it is being looked up. */
  readonly hits: readonly H[] | undefined;
  readonly onPick: (hit: H) => void;
  readonly onClose: () => void;
};

/** `label`: what can be typed; everything that the counter knows without it. */
export function Finder<H extends FinderHit>(props: FinderProps<H> & { readonly label?: string }) {
  return (
    <Dialog title={t('common.finderTitle')} onClose={props.onClose} width="wide">
      <FinderList {...props} label={props.label ?? t('common.finderLabel')} />
    </Dialog>
  );
}

/** The box and its list without the dialog: also finds the resident in the middle of the counter. */
export function FinderList<H extends FinderHit>(
  props: Omit<FinderProps<H>, 'onClose'> & {
    readonly label: string;
    /** Figures pressed in the empty box are keys of the screen. */
    readonly leavesFigures?: boolean;
  },
) {
  const { hits = [], onPick, text } = props;
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, hits.length - 1);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const hit = hits[at];
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && hit !== undefined && hit.isOff !== true) onPick(hit);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['finder']}>
      <input
        className={classes['box']}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-label={props.label}
        aria-autocomplete="list"
        {...(at >= 0 ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
        placeholder={props.label}
        {...(props.leavesFigures === true ? { 'data-figures': '' } : {})}
        value={text}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setChosen(0);
          props.onText(event.target.value);
        }}
        onKeyDown={press}
      />
      <FinderHits id={listId} hits={hits} chosen={at} onPick={onPick} label={props.label} />
      {text.trim() !== '' && props.hits?.length === 0 ? (
        <p className={classes['none']}>{t('common.finderNothing')}</p>
      ) : null}
    </div>
  );
}

/** `对上了：拼音、电话 199 0000 0142`. */
function foundWords(found: NonNullable<FinderHit['found']>): string {
  const words = found.map(({ by, number }) =>
    by === 'phone' || by === 'other_phone'
      ? t(`people.by_${by}`, { number: formatPhone(number) })
      : t(`people.by_${by}`),
  );
  return words.length === 0 ? '' : t('people.foundBy', { what: formatList(words) });
}

function FinderHits<H extends FinderHit>(props: {
  readonly id: string;
  readonly hits: readonly H[];
  readonly chosen: number;
  readonly onPick: (hit: H) => void;
  readonly label: string;
}) {
  return (
    <ul
      id={props.id}
      role="listbox"
      aria-label={props.label}
      className={classes['list']}
      hidden={props.hits.length === 0}
    >
      {props.hits.map((hit, i) => (
        <li
          key={`${hit.type}:${hit.id}`}
          id={`${props.id}-${i}`}
          role="option"
          aria-selected={i === props.chosen}
          aria-disabled={hit.isOff === true}
          className={classNames(
            classes['hit'],
            i === props.chosen && classes['chosen'],
            hit.isOff === true && classes['off'],
          )}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => hit.isOff !== true && props.onPick(hit)}
        >
          <span className={classes['type']}>{t(`common.hit_${hit.type}`)}</span>
          <span className={classes['title']}>
            {hit.title}
            {hit.left === undefined ? null : (
              <span className={classes['left']}>{t(`people.${hit.left}Mark`)}</span>
            )}
          </span>
          <span className={classes['detail']}>
            {hit.detail}
            {hit.found === undefined ? null : (
              <span className={classes['found']}>{foundWords(hit.found)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
