// The sheet of one section: what it says first, what was just done or refused, then its lists and forms.
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice';
import classes from './office.module.css';

/** What to say about the act before; null when there is nothing. */
export type Said = { readonly tone: 'done' | 'needs-you'; readonly text: string } | null;

export type SectionProps = {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly said: Said;
  readonly children: ReactNode;
};

export function Section({ title, lead, said, children }: SectionProps) {
  return (
    <div className={classes['sheet']}>
      <h2>{title}</h2>
      {lead === undefined ? null : <p className={classes['lead']}>{lead}</p>}
      {said === null ? null : <Notice tone={said.tone}>{said.text}</Notice>}
      {children}
    </div>
  );
}
