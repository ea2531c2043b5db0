// The top of every staff window: where, who, which day; at the right the finder and the lock.
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import classes from './bars.module.css';

export type TopBarProps = {
  readonly place: string;
  /** Who is signed in, the day, whether the business day is open. */
  readonly facts: readonly string[];
  readonly children?: ReactNode;
};

export function TopBar({ place, facts, children }: TopBarProps) {
  return (
    <header className={classes['top']}>
      <h1 className={classes['place']}>{place}</h1>
      {facts.map((fact) => (
        <span key={fact} className={classes['fact']}>
          {fact}
        </span>
      ))}
      <div className={classes['end']}>{children}</div>
    </header>
  );
}

export type StatusPart = {
  readonly key: string;
  readonly text: string;
  readonly tone?: 'plain' | 'done' | 'needs-you' | 'clock';
  readonly onPress?: () => void;
};

/** The line that tells the truth in words: saved, what waits to be sent, the printer. */
export function StatusLine({
  start,
  end,
}: {
  readonly start: readonly StatusPart[];
  readonly end: readonly StatusPart[];
}) {
  return (
    <footer className={classes['status']} aria-live="polite">
      {start.map((part) => (
        <StatusWords key={part.key} part={part} />
      ))}
      <div className={classes['end']}>
        {end.map((part) => (
          <StatusWords key={part.key} part={part} />
        ))}
      </div>
    </footer>
  );
}

function StatusWords({ part }: { readonly part: StatusPart }) {
  const className = classNames(classes['words'], classes[part.tone ?? 'plain']);
  if (part.onPress === undefined) return <span className={className}>{part.text}</span>;
  return (
    <button type="button" className={classNames(className, classes['link'])} onClick={part.onPress}>
      {part.text}
    </button>
  );
}
