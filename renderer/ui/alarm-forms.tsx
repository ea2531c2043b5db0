// The forms in an alarm: a step, somebody at the door, the person met, the end. One stands there at a time; F9 writes it down.
import { useState, type ReactNode } from 'react';
import { alarmEndings, type Alarm, type AlarmEnding } from '../../core/alarm/alarm';
import { nextAlarmStep } from '../../core/alarm/alarm-acts';
import type { EscalationStep } from '../../core/visit/roster/risk-groups';
import type { AlarmActs } from './alarm-types';
import { Button } from './button';
import { ChoiceField } from './choice-field';
import { DialogActions } from './dialog';
import { t } from './i18n';
import { TextField } from './text-field';
import { useKeys } from './use-keys';

export type AlarmFormName = 'step' | 'arrive' | 'meet' | 'close';

type Said<A extends keyof AlarmActs> = Parameters<AlarmActs[A]>[1];

export type AlarmFormsProps = {
  readonly alarm: Alarm;
  readonly steps: readonly EscalationStep[];
  readonly isBusy: boolean;
  readonly onStep: (said: Said<'step'>) => void;
  readonly onArrive: (who: string, outcome: string) => void;
  readonly onMeet: (said: Said<'meet'>) => void;
  readonly onClosed: (said: Said<'close'>) => void;
  /** Back to the steps. */
  readonly onBack: () => void;
};

/** Fields, the button that writes them down, and what else can be pressed. */
function Form(props: {
  readonly isBusy: boolean;
  readonly confirm: string;
  readonly onSend: () => void;
  readonly onBack?: () => void;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  const { isBusy, confirm, onSend, onBack, beside, children } = props;
  useKeys({ F9: onSend });
  return (
    <>
      <div data-form="">{children}</div>
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={onSend} isPending={isBusy}>
          {confirm}
        </Button>
        {onBack ? <Button onPress={onBack}>{t('alarms.back')}</Button> : null}
        {beside}
      </DialogActions>
    </>
  );
}

export function StepForm(props: AlarmFormsProps & { readonly beside: ReactNode }) {
  const { alarm, steps, onStep } = props;
  const next = nextAlarmStep(alarm, steps)?.step ?? steps.at(-1);
  const [step, setStep] = useState(next?.key ?? '');
  const [told, setTold] = useState('');
  const [outcome, setOutcome] = useState('');
  return (
    <Form
      isBusy={props.isBusy}
      confirm={t('alarms.stepDo')}
      onSend={() => onStep({ step, told, outcome })}
      beside={props.beside}
    >
      <ChoiceField
        label={t('alarms.step')}
        value={step}
        choices={steps.map(({ key, name }) => ({ key, label: name }))}
        onChoose={setStep}
        autoFocus
      />
      <TextField
        label={t('alarms.told')}
        value={told}
        onChange={setTold}
        note={{ text: t('alarms.toldHint') }}
      />
      <TextField
        label={t('alarms.outcome')}
        value={outcome}
        onChange={setOutcome}
        note={{ text: t('alarms.outcomeHint') }}
      />
    </Form>
  );
}

export function ArriveForm({ isBusy, onArrive, onBack }: AlarmFormsProps) {
  const [who, setWho] = useState('');
  const [outcome, setOutcome] = useState('');
  return (
    <Form
      isBusy={isBusy}
      confirm={t('alarms.arriveDo')}
      onSend={() => onArrive(who, outcome)}
      onBack={onBack}
    >
      <TextField
        label={t('alarms.arriveWho')}
        value={who}
        onChange={setWho}
        note={{ text: t('alarms.toldHint') }}
        autoFocus
      />
      <TextField
        label={t('alarms.arriveOutcome')}
        value={outcome}
        onChange={setOutcome}
        note={{ text: t('alarms.arriveOutcomeHint') }}
      />
    </Form>
  );
}

export function MeetForm({ isBusy, onMeet, onBack }: AlarmFormsProps) {
  const [how, setHow] = useState<'seen' | 'spoken'>('seen');
  const [by, setBy] = useState('');
  const [outcome, setOutcome] = useState('');
  return (
    <Form
      isBusy={isBusy}
      confirm={t('alarms.meetDo')}
      onSend={() => onMeet({ how, by, outcome })}
      onBack={onBack}
    >
      <ChoiceField
        label={t('alarms.meetHow')}
        value={how}
        choices={(['seen', 'spoken'] as const).map((key) => ({
          key,
          label: t(`alarms.meet_${key}`),
        }))}
        onChoose={(key) => setHow(key === 'spoken' ? 'spoken' : 'seen')}
        autoFocus
      />
      <TextField label={t('alarms.meetBy')} value={by} onChange={setBy} />
      <TextField
        label={t('alarms.meetOutcome')}
        value={outcome}
        onChange={setOutcome}
        note={{ text: t('alarms.meetOutcomeHint') }}
      />
    </Form>
  );
}

export function CloseForm({ isBusy, onClosed, onBack }: AlarmFormsProps) {
  const [ending, setEnding] = useState<AlarmEnding | ''>('');
  const [how, setHow] = useState('');
  const [by, setBy] = useState('');
  return (
    <Form
      isBusy={isBusy}
      confirm={t('alarms.closeDo')}
      // None is proposed: an ending that nobody chose is not an honest one.
      onSend={() => ending !== '' && onClosed({ ending, how, by })}
      onBack={onBack}
    >
      <ChoiceField
        label={t('alarms.closeEnding')}
        value={ending}
        choices={alarmEndings.map((key) => ({ key, label: t(`alarms.ending_${key}`) }))}
        onChoose={(key) => setEnding(alarmEndings.find((one) => one === key) ?? '')}
        autoFocus
        isRequired
      />
      <TextField
        label={t('alarms.closeHow')}
        value={how}
        onChange={setHow}
        note={{ text: t('alarms.closeHowHint') }}
      />
      <TextField label={t('alarms.closeBy')} value={by} onChange={setBy} />
    </Form>
  );
}
