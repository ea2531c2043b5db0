// The frame of every window where staff work: top bar, work, status line, and the two keys that hold everywhere (Ctrl K, F12).
import type { ReactNode } from 'react';
import { Button } from './button';
import { t } from './i18n';
import classes from './staff-frame.module.css';
import { StatusLine, TopBar, type StatusPart } from './top-bar';
import { useKeys } from './use-keys';
import { useScale } from './use-scale';

export type StaffFrameProps = {
  readonly place: string;
  readonly facts: readonly string[];
  /** What Ctrl K finds here; people, cases, tickets and commands without it. */
  readonly finds?: string;
  readonly onFind: () => void;
  /** Somebody raises an alarm; absent where none is taken. */
  readonly onAlarm?: () => void;
  readonly onLock: () => void;
  readonly statusStart: readonly StatusPart[];
  readonly statusEnd: readonly StatusPart[];
  readonly children: ReactNode;
};

export function StaffFrame(props: StaffFrameProps) {
  useScale('desk');
  useKeys({ 'Ctrl+K': props.onFind, F12: props.onLock, 'Alt+A': props.onAlarm });
  return (
    <div className={classes['frame']}>
      <TopBar place={props.place} facts={props.facts}>
        {props.onAlarm ? (
          <Button
            kind="quiet"
            keys="Alt A"
            onPress={props.onAlarm}
            className={classes['topButton']}
          >
            {t('alarms.raise')}
          </Button>
        ) : null}
        <Button kind="quiet" keys="Ctrl K" onPress={props.onFind} className={classes['topButton']}>
          {props.finds ?? t('common.find')}
        </Button>
        <Button kind="quiet" keys="F12" onPress={props.onLock} className={classes['topButton']}>
          {t('common.lock')}
        </Button>
      </TopBar>
      <main className={classes['work']}>{props.children}</main>
      <StatusLine start={props.statusStart} end={props.statusEnd} />
    </div>
  );
}
