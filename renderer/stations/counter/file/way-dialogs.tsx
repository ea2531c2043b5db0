// Where a case is with the offices that decide: the step it reached, what they wrote, more time, their number.
import { useState } from 'react';
import { courseOf } from '../../../../core/case/course/apply-course';
import type { Opinion } from '../../../../core/case/course/course';
import type { MatterPack } from '../../../../core/matter/definition';
import {
  extendCase,
  giveOfficialNumber,
  reachStep,
  recordOpinion,
} from '../../../data/acts/course-acts';
import { ChoiceField } from '../../../ui/choice-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import { OnDayField } from './on-day-field';
import { question, sendTo, type OutcomeProps } from './outcome-props';
import { stepName } from './say-event';

/** The step that comes after the last one reached. */
function nextStep({ caze, pack }: OutcomeProps): string {
  const at = courseOf(caze).steps.at(-1)?.step;
  const index = pack.steps.findIndex(({ key }) => key === at);
  return (pack.steps[index + 1] ?? pack.steps.at(-1))?.key ?? '';
}

type StepFieldProps = {
  readonly pack: MatterPack;
  readonly step: string;
  readonly onChoose: (step: string) => void;
};

function StepField({ pack, step, onChoose }: StepFieldProps) {
  return (
    <ChoiceField
      label={t('life.stepField')}
      value={step}
      choices={pack.steps.map(({ key }) => ({ key, label: stepName(pack, key) }))}
      onChoose={onChoose}
      autoFocus
    />
  );
}

export function StepDialog(props: OutcomeProps) {
  const { caze, pack, today } = props;
  const [said, setSaid] = useState({ step: nextStep(props), on: today });
  const send = sendTo(props);
  return (
    <FormDialog {...question(props, 'step')} onSend={() => send(() => reachStep(caze.id, said))}>
      <StepField pack={pack} step={said.step} onChoose={(step) => setSaid({ ...said, step })} />
      <OnDayField on={said.on} today={today} onLeave={(on) => setSaid({ ...said, on })} />
    </FormDialog>
  );
}

const results: readonly Opinion['result'][] = ['agree', 'refuse', 'return'];

export function OpinionDialog(props: OutcomeProps) {
  const { caze, pack, today } = props;
  const [said, setSaid] = useState({
    step: courseOf(caze).steps.at(-1)?.step ?? pack.steps[0]?.key ?? '',
    result: 'agree' as Opinion['result'],
    text: '',
    signer: '',
    on: today,
  });
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'opinion')}
      onSend={() => send(() => recordOpinion(caze.id, said))}
    >
      <StepField pack={pack} step={said.step} onChoose={(step) => setSaid({ ...said, step })} />
      <ChoiceField
        label={t('life.opinionResult')}
        value={said.result}
        choices={results.map((key) => ({ key, label: t(`life.opinion_${key}`) }))}
        onChoose={(key) =>
          setSaid({ ...said, result: results.find((one) => one === key) ?? said.result })
        }
      />
      <TextField
        label={t('life.part_signer')}
        value={said.signer}
        onChange={(signer) => setSaid({ ...said, signer })}
      />
      <TextField
        label={t('life.part_text')}
        value={said.text}
        onChange={(text) => setSaid({ ...said, text })}
        maxLength={2000}
      />
      <OnDayField on={said.on} today={today} onLeave={(on) => setSaid({ ...said, on })} />
    </FormDialog>
  );
}

export function ExtendDialog(props: OutcomeProps) {
  const { caze } = props;
  const [said, setSaid] = useState({ days: '', reason: '' });
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'extend')}
      onSend={() =>
        send(() => extendCase(caze.id, { days: Number(said.days.trim()), reason: said.reason }))
      }
    >
      <TextField
        label={t('life.days')}
        kind="digits"
        value={said.days}
        onChange={(days) => setSaid({ ...said, days })}
        maxLength={3}
        autoFocus
      />
      <TextField
        label={t('life.part_reason')}
        value={said.reason}
        onChange={(reason) => setSaid({ ...said, reason })}
        maxLength={2000}
      />
    </FormDialog>
  );
}

export function NumberDialog(props: OutcomeProps) {
  const { caze } = props;
  const [number, setNumber] = useState(courseOf(caze).officialNumber ?? '');
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'number')}
      how={t('life.numberHow')}
      onSend={() => send(() => giveOfficialNumber(caze.id, number))}
    >
      <TextField
        label={t('life.part_number')}
        value={number}
        onChange={setNumber}
        maxLength={60}
        autoFocus
      />
    </FormDialog>
  );
}
