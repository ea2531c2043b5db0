// A calm sentence across the work: something needs a person, or something went well. Colour never speaks alone: a sign stands with it.
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import classes from './notice.module.css';

export type NoticeProps = {
  readonly tone: 'needs-you' | 'clock' | 'done' | 'plain';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

const signs = { 'needs-you': '！', clock: '◔', done: '✓', plain: '·' } as const;

export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <div
      className={classNames(classes['notice'], classes[tone])}
      role={tone === 'needs-you' ? 'alert' : 'status'}
    >
      <span className={classes['sign']} aria-hidden="true">
        {signs[tone]}
      </span>
      <div className={classes['words']}>{children}</div>
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}
