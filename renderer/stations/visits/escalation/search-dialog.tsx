// Nobody answered: whom to ring, the steps with what came of each, the step to take now; and the one way to stop the clock.
import { useState } from 'react';
import type { Instant } from '../../../../core/kit/time';
import { nextStep } from '../../../../core/visit/search';
import type { Searched } from '../../../data/queries/watch';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatMoment, formatPhone } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
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
      <Phones searched={searched} />
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

function Phones({ searched: { resident } }: Pick<SearchDialogProps, 'searched'>) {
  if (resident === null) return null;
  const { person } = resident;
  const numbers = [
    { who: person.name, phone: person.phone },
    { who: t('rounds.landline'), phone: person.landline ?? '' },
    ...person.contacts.map(({ name, phone }) => ({ who: name, phone })),
  ].filter(({ phone }) => phone !== '');
  return (
    <dl className={classes['facts']}>
      {numbers.map(({ who, phone }) => (
        <div key={`${who}${phone}`}>
          <dt>{who}</dt>
          <dd>{formatPhone(phone)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ searched, now }: Pick<SearchDialogProps, 'searched' | 'now'>) {
  const { visit, steps } = searched;
  const taken = visit.escalation?.steps ?? [];
  const next = nextStep(visit, steps);
  return (
    <ol className={classes['steps']}>
      {steps.map((step, i) => {
        const done = taken.findLast((one) => one.step === step.key);
        const isNow = next?.step.key === step.key;
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
  const { searched, isBusy, onStep, onFoundForm, onClose } = props;
  const [told, setTold] = useState('');
  const [outcome, setOutcome] = useState('');
  const step = nextStep(searched.visit, searched.steps)?.step ?? searched.steps.at(-1);
  const send = () => {
    if (step) onStep({ step: step.key, told, outcome });
  };
  useKeys({ F9: send, F8: onFoundForm });
  return (
    <>
      <div data-form="">
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
      </div>
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={send} isPending={isBusy}>
          {t('rounds.stepDone', { step: step?.name ?? '' })}
        </Button>
        <Button keys="F8" onPress={onFoundForm}>
          {t('rounds.found')}
        </Button>
        <Button kind="quiet" keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

function FoundForm(props: SearchDialogProps & { readonly onBack: () => void }) {
  const [how, setHow] = useState('');
  const [by, setBy] = useState('');
  const send = () => props.onFound(how, by);
  useKeys({ F9: send });
  return (
    <>
      <div data-form="">
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
      </div>
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={send} isPending={props.isBusy}>
          {t('rounds.foundSave')}
        </Button>
        <Button onPress={props.onBack}>{t('rounds.foundNotYet')}</Button>
      </DialogActions>
    </>
  );
}
