// A list of hundreds of rows of one height: only those in sight are drawn, all are counted for a screen reader. One stop for Tab;
// arrows, Home, End and pages choose, Enter opens, and typing a number finds it.
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { classNames } from './class-names';
import classes from './long-list.module.css';
import { usePress } from './use-press';

export type LongListProps<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Whether what was typed so far, in capitals, means this one. */
  readonly isMeant: (item: T, typed: string) => boolean;
  readonly row: (item: T) => ReactNode;
  readonly onOpen: (item: T) => void;
};

/** Drawn beyond what is in sight, so that a quick scroll meets rows and not paper. */
const beyond = 8;
const typingMs = 1500;

export function LongList<T>(props: LongListProps<T>) {
  const { items, keyOf, row, label } = props;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const { height, first, last, follow } = useSight(box, probe, items.length);
  const [chosenKey, setChosen] = useState<string | null>(null);
  // Whoever stood above may be gone: the row chosen is kept by its key, not by its place.
  const at = Math.max(
    0,
    items.findIndex((item) => keyOf(item) === chosenKey),
  );
  const choose = (to: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item === undefined) return;
    setChosen(keyOf(item));
    reveal(box.current, items.indexOf(item), height);
    follow();
  };
  const open = usePress(() => {
    const item = items[at];
    if (item !== undefined) props.onOpen(item);
  });
  const press = useListKeys({ ...props, at, choose, open, page: Math.max(1, last - first - 1) });
  const drawn = range(first - beyond, last + beyond, items.length, at);
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      className={classes['box']}
      onKeyDown={press}
      {...(items.length === 0 ? {} : { 'aria-activedescendant': `${listId}-${at}` })}
    >
      <div ref={probe} className={classNames(classes['row'], classes['probe'])} />
      <div role="presentation" className={classes['all']} style={{ height: items.length * height }}>
        {drawn.map((i) => {
          const item = items[i];
          return item === undefined ? null : (
            <div
              key={keyOf(item)}
              id={`${listId}-${i}`}
              role="option"
              aria-selected={i === at}
              aria-setsize={items.length}
              aria-posinset={i + 1}
              className={classNames(classes['row'], i === at && classes['chosen'])}
              style={{ transform: `translateY(${i * height}px)` }}
              onClick={() => {
                setChosen(keyOf(item));
                props.onOpen(item);
              }}
            >
              {row(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Indices from `from` to `to`, and the chosen one wherever it is: a screen reader stands on it. */
function range(from: number, to: number, count: number, chosen: number): readonly number[] {
  const start = Math.max(0, from);
  const end = Math.min(count, to);
  const seen = Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
  return chosen < count && !seen.includes(chosen) ? [...seen, chosen] : seen;
}

/** The rows in sight and the height of each, whatever the size of type. */
function useSight(
  box: RefObject<HTMLDivElement | null>,
  probe: RefObject<HTMLDivElement | null>,
  count: number,
) {
  const [sight, setSight] = useState({ height: 37, first: 0, last: 12 });
  const latest = useRef(() => {});
  useLayoutEffect(() => {
    latest.current = () => {
      if (!box.current || !probe.current) return;
      const height = probe.current.offsetHeight || 37;
      const first = Math.floor(box.current.scrollTop / height);
      const last = Math.ceil((box.current.scrollTop + box.current.clientHeight) / height);
      setSight((known) =>
        known.height === height && known.first === first && known.last === last
          ? known
          : { height, first, last },
      );
    };
  });
  useLayoutEffect(() => latest.current(), [count]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => latest.current();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    if (probe.current) observer.observe(probe.current);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, probe]);
  return { ...sight, follow: () => latest.current() };
}

function reveal(box: HTMLDivElement | null, at: number, height: number): void {
  if (!box) return;
  const top = at * height;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight)
    box.scrollTop = top + height - box.clientHeight;
}

function useListKeys<T>({
  items,
  isMeant,
  at,
  choose,
  open,
  page,
}: Pick<LongListProps<T>, 'items' | 'isMeant'> & {
  readonly at: number;
  readonly choose: (to: number) => void;
  readonly open: () => void;
  readonly page: number;
}): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: items.length - 1,
  };
  const find = (key: string, now: number): boolean => {
    const { text, at: last } = typed.current;
    const begun = now - last < typingMs ? text : '';
    // A figure alone belongs to the screen; a number begins with its letter.
    if (begun === '' && !/^[A-Z]$/.test(key)) return false;
    typed.current = { text: begun + key, at: now };
    const found = items.findIndex((item) => isMeant(item, begun + key));
    if (found >= 0) choose(found);
    return true;
  };
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const to = moves[event.key];
    if (to !== undefined) choose(to);
    else if (event.key === 'Enter') open();
    else if (event.key.length !== 1 || !find(event.key.toUpperCase(), event.timeStamp)) return;
    event.preventDefault();
  };
}
