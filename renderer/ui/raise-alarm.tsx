// Somebody raises an alarm: whom it is about, and then four short answers. The clock runs from the time it came in.
import { useState } from 'react';
import { alarmKinds, alarmWays, type AlarmKind, type AlarmWay } from '../../core/alarm/alarm';
import type { EventBodies } from '../../core/journey';
import { dayOf, instantOf, timeOf, type Instant } from '../../core/kit/time';
import type { Raising } from './alarm-types';
import { Button } from './button';
import { ChoiceField } from './choice-field';
import { Dialog, DialogActions } from './dialog';
import { FinderList } from './finder';
import { FormDialog } from './form-dialog';
import { t } from './i18n';
import { TextField } from './text-field';
import { TimeField } from './time-field';
import { useKeys } from './use-keys';

export type RaiseAlarmProps = {
  readonly raising: Raising;
  /** What it most likely is. */
  readonly start: AlarmKind;
  readonly now: Instant;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly onRaise: (said: EventBodies['alarm.raised']) => void;
  readonly onClose: () => void;
};

export function RaiseAlarm(props: RaiseAlarmProps) {
  const [isUnknown, setUnknown] = useState(false);
  const { resident } = props.raising;
  if (resident === null && !isUnknown)
    return <Whom {...props} onUnknown={() => setUnknown(true)} />;
  return <What key={resident?.id} {...props} />;
}

function Whom(props: RaiseAlarmProps & { readonly onUnknown: () => void }) {
  return (
    <Dialog title={t('alarms.raiseTitle')} width="wide" onClose={props.onClose}>
      <WhomBody {...props} />
    </Dialog>
  );
}

function WhomBody({ raising, onUnknown, onClose }: Parameters<typeof Whom>[0]) {
  useKeys({ F3: onUnknown });
  return (
    <>
      <p>{t('alarms.raiseWho')}</p>
      <FinderList
        label={t('alarms.raiseSearch')}
        text={raising.text}
        onText={raising.onText}
        hits={raising.hits}
        onPick={({ id }) => raising.onPick(id)}
      />
      <DialogActions>
        <Button keys="F3" onPress={onUnknown}>
          {t('alarms.raiseUnknown')}
        </Button>
        <Button kind="quiet" keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

function What({ raising: { resident }, start: likely, now, onRaise, ...props }: RaiseAlarmProps) {
  const [what, setWhat] = useState<AlarmKind>(likely);
  const [way, setWay] = useState<AlarmWay>('phone');
  const [who, setWho] = useState('');
  const [place, setPlace] = useState(resident?.person.address ?? '');
  // As it was when it was asked: the clock of an alarm must not begin with the typing.
  const [start] = useState(now);
  const [time, setTime] = useState(timeOf(start));
  const [note, setNote] = useState('');
  const at = time === timeOf(start) ? start : instantOf(dayOf(start), time);
  const send = () => onRaise({ residentId: resident?.id ?? null, who, place, what, way, at, note });
  return (
    <FormDialog
      {...props}
      title={
        resident
          ? t('alarms.raiseFor', { name: resident.person.name })
          : t('alarms.raiseForUnknown')
      }
      how={t('alarms.raiseHow')}
      confirm={t('alarms.raiseDo')}
      onSend={send}
    >
      {resident ? null : (
        <TextField
          label={t('alarms.who')}
          value={who}
          onChange={setWho}
          note={{ text: t('alarms.whoHint') }}
          autoFocus
        />
      )}
      <ChoiceField
        label={t('alarms.what')}
        value={what}
        choices={alarmKinds.map((key) => ({ key, label: t(`alarms.what_${key}`) }))}
        onChoose={(key) => setWhat(alarmKinds.find((one) => one === key) ?? 'other')}
        autoFocus={resident !== null}
      />
      <ChoiceField
        label={t('alarms.way')}
        value={way}
        choices={alarmWays.map((key) => ({ key, label: t(`alarms.way_${key}`) }))}
        onChoose={(key) => setWay(alarmWays.find((one) => one === key) ?? 'phone')}
      />
      <TimeField label={t('alarms.at')} value={time} onLeave={setTime} />
      <TextField label={t('alarms.place')} value={place} onChange={setPlace} />
      <TextField
        label={t('alarms.note')}
        value={note}
        onChange={setNote}
        note={{ text: t('alarms.noteHint') }}
      />
    </FormDialog>
  );
}
