// Nobody answered: whom to ring, the steps with what came of each, the step to take now; and the one way to stop the clock.
import { useState } from 'react';
import type { Instant } from '../../../../core/kit/time';
import { nextStep } from '../../../../core/visit/search';
import type { Searched } from '../../../data/queries/watch';
import { Button } from '../../../ui/button';
import { AnswerForm } from '../../../ui/answer-form';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog } from '../../../ui/dialog';
import { formatMoment } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { PhoneList } from '../../../ui/phone-list';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';
import classes from '../rounds.module.css';
import { searchWords } from './watch-line';

export type SearchDialogProps = {
  readonly searched: Searched;
  readonly now: Instant;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly onStep: (said: {
    readonly step: string;
    readonly told: string;
    readonly outcome: string;
  }) => void;
  readonly onFound: (how: string, by: string) => void;
  readonly onClose: () => void;
};

export function SearchDialog(props: SearchDialogProps) {
  const name = props.searched.resident?.person.name ?? t('visits.nobodyKnown');
  return (
    <Dialog title={t('rounds.searchTitle', { name })} width="wide" onClose={props.onClose}>
      <Body {...props} />
    </Dialog>
  );
}

function Body(props: SearchDialogProps) {
  const { searched, now, sentence } = props;
  const [isFound, setFound] = useState(false);
  return (
    <>
      <p className={classes['alarm']}>{searchWords(searched, now)}</p>
      <PhoneList
        className={classes['facts'] ?? ''}
        person={searched.resident?.person ?? null}
        nameOf={({ name }) => name}
      />
      <Steps searched={searched} now={now} />
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      {isFound ? (
        <FoundForm {...props} onBack={() => setFound(false)} />
      ) : (
        // Each step has a form of its own: what was written for the one before does not stay in it.
        <StepForm
          key={searched.visit.escalation?.steps.length}
          {...props}
          onFoundForm={() => setFound(true)}
        />
      )}
    </>
  );
}

function Steps({ searched, now }: Pick<SearchDialogProps, 'searched' | 'now'>) {
  const { visit, steps } = searched;
  const taken = visit.escalation?.steps ?? [];
  const next = nextStep(visit, steps, now);
  return (
    <ol className={classes['steps']}>
      {steps.map((step, i) => {
        const done = taken.findLast((one) => one.step === step.key);
        const isNow = next?.due.key === step.key;
        return (
          <li key={step.key}>
            <span className={done ? classes['done'] : undefined}>{done ? '✓' : i + 1}</span>
            <span>
              <span className={isNow ? classes['strong'] : undefined}>{step.name}</span>
              <span className={classes['soft']}>
                {' '}
                {done ? [done.told, done.outcome].filter(Boolean).join(' · ') : step.how}
              </span>
            </span>
            <span className={isNow && next.dueAt <= now ? classes['late'] : classes['soft']}>
              {done
                ? formatMoment(done.at, now)
                : isNow
                  ? next.dueAt <= now
                    ? t('rounds.nowWord')
                    : t('rounds.byTime', { at: formatMoment(next.dueAt, now) })
                  : ''}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function StepForm(props: SearchDialogProps & { readonly onFoundForm: () => void }) {
  const { searched, now, isBusy, onStep, onFoundForm, onClose } = props;
  const { visit, steps } = searched;
  // What was due when the form opened stays chosen: a step does not change under what is being written about it.
  const [key, setKey] = useState(
    () => nextStep(visit, steps, now)?.due.key ?? steps.at(-1)?.key ?? '',
  );
  const [told, setTold] = useState('');
  const [outcome, setOutcome] = useState('');
  const step = steps.find((one) => one.key === key);
  const send = () => {
    if (step) onStep({ step: step.key, told, outcome });
  };
  useKeys({ F8: onFoundForm });
  return (
    <AnswerForm
      isBusy={isBusy}
      confirm={t('rounds.stepDone', { step: step?.name ?? '' })}
      onSend={send}
      beside={
        <>
          <Button keys="F8" onPress={onFoundForm}>
            {t('rounds.found')}
          </Button>
          <Button kind="quiet" keys="Esc" onPress={onClose}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <ChoiceField
        label={t('rounds.whichStep')}
        value={key}
        choices={steps.map((one) => ({ key: one.key, label: one.name }))}
        onChoose={setKey}
      />
      <TextField
        label={t('rounds.told')}
        value={told}
        onChange={setTold}
        note={{ text: t('rounds.toldHint') }}
        autoFocus
      />
      <TextField
        label={t('rounds.outcome')}
        value={outcome}
        onChange={setOutcome}
        note={{ text: t('rounds.outcomeHint') }}
      />
    </AnswerForm>
  );
}

function FoundForm(props: SearchDialogProps & { readonly onBack: () => void }) {
  const [how, setHow] = useState('');
  const [by, setBy] = useState('');
  return (
    <AnswerForm
      isBusy={props.isBusy}
      confirm={t('rounds.foundSave')}
      onSend={() => props.onFound(how, by)}
      beside={<Button onPress={props.onBack}>{t('rounds.foundNotYet')}</Button>}
    >
      <TextField
        label={t('rounds.foundHow')}
        value={how}
        onChange={setHow}
        note={{ text: t('rounds.foundHowHint') }}
        autoFocus
      />
      <TextField
        label={t('rounds.foundBy')}
        value={by}
        onChange={setBy}
        note={{ text: t('rounds.foundByHint') }}
      />
    </AnswerForm>
  );
}
