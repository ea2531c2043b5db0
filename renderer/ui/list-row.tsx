// One row of a list: number or mark, what it is, and at the right what to know about it. Pressed as a whole.
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from './class-names';
import classes from './list-row.module.css';
import { usePress } from './use-press';

export type RowTone = 'plain' | 'needs-you' | 'clock' | 'done';

export type ListRowProps = {
  readonly lead?: ReactNode;
  /** `number`: room for `A017`. `sign`: for `✓` or one character. `name`: for most people's names. */
  readonly leadWidth?: 'number' | 'sign' | 'name';
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: RowTone;
  readonly isChosen?: boolean;
  readonly onPress?: () => void;
  /** What pressing does, heard after what is read. */
  readonly does?: string;
};

export function ListRow({
  lead,
  leadWidth = 'number',
  title,
  detail,
  tone = 'plain',
  isChosen,
  onPress,
  does,
}: ListRowProps) {
  const press = usePress(onPress);
  const content = (
    <>
      {lead === undefined ? null : (
        <span className={classNames(classes['lead'], classes[leadWidth])}>{lead}</span>
      )}
      <span className={classes['title']}>{title}</span>
      {detail === undefined ? null : <span className={classes['detail']}>{detail}</span>}
    </>
  );
  const className = classNames(
    classes['row'],
    classes[tone],
    isChosen === true && classes['chosen'],
  );
  if (onPress === undefined) return <div className={className}>{content}</div>;
  return (
    <AriaButton className={classNames(className, classes['pressable'])} onPress={press}>
      {content}
      {does === undefined ? null : <span className="heard">{does}</span>}
    </AriaButton>
  );
}

/** A heading over rows, with a count or a word at the right. */
export function ListHeading({
  title,
  detail,
}: {
  readonly title: string;
  readonly detail?: ReactNode;
}) {
  return (
    <div className={classes['heading']}>
      <h2 className={classes['headingTitle']}>{title}</h2>
      {detail === undefined ? null : <span>{detail}</span>}
    </div>
  );
}
