// Nothing here yet: says what will appear, and how to begin.
import type { ReactNode } from 'react';
import classes from './empty.module.css';

export type EmptyProps = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className={classes['empty']}>
      <p className={classes['title']}>{title}</p>
      {children === undefined ? null : <div className={classes['how']}>{children}</div>}
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}
