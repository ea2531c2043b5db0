// One alarm: since when, whom to ring, what was done until now, and the form for what comes next. Nothing here stops the clock
// but closing it.
import { useState } from 'react';
import type { Instant } from '../../core/kit/time';
import type { EscalationStep } from '../../core/visit/roster/risk-groups';
import classes from './alarm.module.css';
import { ArriveForm, CloseForm, MeetForm, StepForm, type AlarmFormName } from './alarm-forms';
import { AlarmCourse } from './alarm-course';
import { alarmName, type AlarmActs, type AlarmShown } from './alarm-types';
import { Button } from './button';
import { Dialog } from './dialog';
import { t } from './i18n';
import { Notice } from './notice';
import { PhoneList } from './phone-list';
import { alarmNextWords, alarmWords } from './say-alarm';
import type { Acting } from './use-act';
import { useKeys } from './use-keys';

export type AlarmDialogProps = {
  readonly shown: AlarmShown;
  readonly steps: readonly EscalationStep[];
  readonly acts: AlarmActs;
  readonly act: Acting;
  readonly now: Instant;
  /** Books somebody to go at once; null where nobody is booked from here. */
  readonly onSend: (() => void) | null;
  readonly onClosed: () => void;
  readonly onClose: () => void;
};

export function AlarmDialog(props: AlarmDialogProps) {
  const { shown, onClose } = props;
  const title = t('alarms.title', {
    what: t(`alarms.what_${shown.alarm.what}`),
    name: alarmName(shown),
  });
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      <Body {...props} />
    </Dialog>
  );
}

function Body(props: AlarmDialogProps) {
  const { shown, steps, act, now } = props;
  return (
    <>
      <p>
        <strong className={classes['alarm']}>
          {alarmWords(shown.alarm, alarmName(shown), now)}
        </strong>{' '}
        {alarmNextWords(shown.alarm, steps, now)}
      </p>
      <Phones shown={shown} />
      {/* It may be longer than its box: with the keyboard in it, the arrows move it. */}
      <div role="region" tabIndex={0} aria-label={t('alarms.course')} className={classes['box']}>
        <AlarmCourse alarm={shown.alarm} {...{ steps, now }} />
      </div>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      <Forms {...props} />
    </>
  );
}

function Phones({ shown: { resident, mayUseKey } }: Pick<AlarmDialogProps, 'shown'>) {
  if (resident === null) return null;
  const holds = resident.person.contacts.some(({ hasKey }) => hasKey === true);
  return (
    <>
      <PhoneList
        className={classes['phones'] ?? ''}
        label={t('alarms.phones')}
        person={resident.person}
        nameOf={({ name, hasKey }) =>
          hasKey === true && mayUseKey ? t('alarms.holder', { name }) : name
        }
      />
      {holds && !mayUseKey ? (
        <p className={classes['soft']}>{t('alarms.keyNotConsented')}</p>
      ) : null}
    </>
  );
}

function Forms(props: AlarmDialogProps) {
  const { shown, steps, acts, act, onClosed } = props;
  const { alarm } = shown;
  const [form, setForm] = useState<AlarmFormName>('step');
  const back = () => {
    act.clear();
    setForm('step');
  };
  const told = (done: Promise<unknown>) => void done.then((alarm) => alarm && back());
  const shared = {
    ...{ alarm, steps, isBusy: act.isBusy, onBack: back },
    onStep: (said: Parameters<AlarmActs['step']>[1]) =>
      told(act.run(() => acts.step(alarm.id, said))),
    onArrive: (who: string, outcome: string) =>
      told(act.run(() => acts.arrive(alarm.id, who, outcome))),
    onMeet: (said: Parameters<AlarmActs['meet']>[1]) =>
      told(act.run(() => acts.meet(alarm.id, said))),
    onClosed: (said: Parameters<AlarmActs['close']>[1]) =>
      void act.run(() => acts.close(alarm.id, said)).then((done) => done && onClosed()),
  };
  if (form === 'arrive') return <ArriveForm {...shared} />;
  if (form === 'meet') return <MeetForm {...shared} />;
  if (form === 'close') return <CloseForm {...shared} />;
  const open = (next: AlarmFormName) => {
    act.clear();
    setForm(next);
  };
  return (
    // Each step has a form of its own: what was written for the one before does not stay in it.
    <StepForm key={alarm.steps.length} {...shared} beside={<Ways {...props} onForm={open} />} />
  );
}

function Ways(props: AlarmDialogProps & { readonly onForm: (form: AlarmFormName) => void }) {
  const { shown, onForm, onSend, onClose } = props;
  const meets = shown.alarm.met === null;
  useKeys({
    F6: () => onForm('arrive'),
    F7: meets ? () => onForm('meet') : undefined,
    F8: () => onForm('close'),
    F3: onSend ?? undefined,
  });
  return (
    <>
      {onSend === null ? null : (
        <Button keys="F3" onPress={onSend}>
          {t('alarms.send')}
        </Button>
      )}
      <Button keys="F6" onPress={() => onForm('arrive')}>
        {t('alarms.arrive')}
      </Button>
      {meets ? (
        <Button keys="F7" onPress={() => onForm('meet')}>
          {t('alarms.meet')}
        </Button>
      ) : null}
      <Button keys="F8" onPress={() => onForm('close')}>
        {t('alarms.close')}
      </Button>
      <Button kind="quiet" keys="Esc" onPress={onClose}>
        {t('common.back')}
      </Button>
    </>
  );
}
