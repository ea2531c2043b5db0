// The forms in an alarm: a step, somebody at the door, the person met, the end. One stands there at a time; F9 writes it down.
import { useState, type ReactNode } from 'react';
import { alarmEndings, type Alarm, type AlarmEnding } from '../../core/alarm/alarm';
import { nextAlarmStep } from '../../core/alarm/alarm-acts';
import type { EscalationStep } from '../../core/visit/roster/risk-groups';
import type { AlarmActs } from './alarm-types';
import { AnswerForm } from './answer-form';
import { Button } from './button';
import { ChoiceField } from './choice-field';
import { t } from './i18n';
import { TextField } from './text-field';

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

const back = (onBack: () => void) => <Button onPress={onBack}>{t('alarms.back')}</Button>;

export function StepForm(props: AlarmFormsProps & { readonly beside: ReactNode }) {
  const { alarm, steps, onStep } = props;
  const next = nextAlarmStep(alarm, steps)?.step ?? steps.at(-1);
  const [step, setStep] = useState(next?.key ?? '');
  const [told, setTold] = useState('');
  const [outcome, setOutcome] = useState('');
  return (
    <AnswerForm
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
    </AnswerForm>
  );
}

export function ArriveForm({ isBusy, onArrive, onBack }: AlarmFormsProps) {
  const [who, setWho] = useState('');
  const [outcome, setOutcome] = useState('');
  return (
    <AnswerForm
      isBusy={isBusy}
      confirm={t('alarms.arriveDo')}
      onSend={() => onArrive(who, outcome)}
      beside={back(onBack)}
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
    </AnswerForm>
  );
}

export function MeetForm({ isBusy, onMeet, onBack }: AlarmFormsProps) {
  const [how, setHow] = useState<'seen' | 'spoken'>('seen');
  const [by, setBy] = useState('');
  const [outcome, setOutcome] = useState('');
  return (
    <AnswerForm
      isBusy={isBusy}
      confirm={t('alarms.meetDo')}
      onSend={() => onMeet({ how, by, outcome })}
      beside={back(onBack)}
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
    </AnswerForm>
  );
}

export function CloseForm({ isBusy, onClosed, onBack }: AlarmFormsProps) {
  const [ending, setEnding] = useState<AlarmEnding | ''>('');
  const [how, setHow] = useState('');
  const [by, setBy] = useState('');
  return (
    <AnswerForm
      isBusy={isBusy}
      confirm={t('alarms.closeDo')}
      // None is proposed: an ending that nobody chose is not an honest one.
      onSend={() => ending !== '' && onClosed({ ending, how, by })}
      beside={back(onBack)}
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
    </AnswerForm>
  );
}
