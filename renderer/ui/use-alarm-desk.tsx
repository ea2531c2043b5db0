// Ties alarms to a window: the lines that stay, the question whom a new one is about, and the one that is open.
import { useState, type ReactNode } from 'react';
import type { Alarm } from '../../core/alarm/alarm';
import type { EscalationStep } from '../../core/visit/roster/risk-groups';
import { AlarmDialog } from './alarm-dialog';
import { AlarmLines } from './alarm-lines';
import type { AlarmActs, AlarmShown, Raising } from './alarm-types';
import { RaiseAlarm } from './raise-alarm';
import { useAct } from './use-act';
import { useNow } from './use-now';

const clockMs = 10_000;

export type AlarmDeskProps = {
  readonly alarms: readonly AlarmShown[];
  readonly stepsOf: (alarm: Alarm) => readonly EscalationStep[];
  readonly acts: AlarmActs;
  readonly raising: Raising;
  /** Books somebody to go at once; null where nobody is booked from here. */
  readonly onSend: ((shown: AlarmShown) => void) | null;
};

/** `lines` stand in the page, `dialog` over it. `raise` asks whom a new one is about. */
export function useAlarmDesk({ alarms, stepsOf, acts, raising, onSend }: AlarmDeskProps): {
  readonly lines: ReactNode;
  readonly dialog: ReactNode;
  readonly raise: () => void;
  /** Somebody at a door says that they come from here, and does not. */
  readonly raiseFake: () => void;
  /** The one that has been open for the longest. */
  readonly openOldest: () => void;
} {
  const now = useNow(clockMs);
  const act = useAct();
  const [open, setOpen] = useState<{ readonly id: string } | 'new' | 'fake' | null>(null);
  const go = (next: typeof open) => {
    act.clear();
    setOpen(next);
    raising.onPick(null);
    raising.onText('');
  };
  const close = () => go(null);
  const shown =
    open === null || typeof open === 'string'
      ? undefined
      : alarms.find(({ alarm }) => alarm.id === open.id);
  return {
    raise: () => go('new'),
    raiseFake: () => go('fake'),
    openOldest: () => go(alarms[0] ? { id: alarms[0].alarm.id } : null),
    lines: <AlarmLines {...{ alarms, stepsOf, now }} onOpen={(id) => go({ id })} />,
    dialog: (
      <>
        {open === 'new' || open === 'fake' ? (
          <RaiseAlarm
            start={open === 'fake' ? 'fake_agent' : 'fall_alert'}
            raising={raising}
            now={now}
            isBusy={act.isBusy}
            sentence={act.sentence}
            onRaise={(said) =>
              void act.run(() => acts.raise(said)).then((made) => made && go({ id: made.id }))
            }
            onClose={close}
          />
        ) : null}
        {shown ? (
          <AlarmDialog
            {...{ shown, acts, act, now }}
            steps={stepsOf(shown.alarm)}
            onSend={
              onSend && shown.resident
                ? () => {
                    close();
                    onSend(shown);
                  }
                : null
            }
            onClosed={close}
            onClose={close}
          />
        ) : null}
      </>
    ),
  };
}
