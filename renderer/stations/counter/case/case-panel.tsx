// Middle: the one thing being done. Four steps; the buttons at the foot are the ways in which a case leaves the counter.
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Case } from '../../../../core/case/case';
import type { Resident } from '../../../../core/resident/resident';
import { Button } from '../../../ui/button';
import { inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';
import { CaseForm } from './case-form';
import classes from './case-panel.module.css';
import { firstOpenStep, steps, stepToResume, type CaseView, type StepKey } from './case-view';
import { MissingList } from './missing-list';
import type { PhotoActs } from './photo-field';
import { Explanation, IdentityFields, type Identity } from './step-ask';
import { StepPapers, type StepPapersProps } from './step-papers';
import { StepRead } from './step-read';
import { StepTabs } from './step-tabs';
import { useCaseForm, type CaseFormState, type OnAnswer } from './use-case-form';

export type CasePanelProps = {
  readonly view: CaseView;
  readonly resident: Resident;
  /** `A016`; null when the case was opened without a ticket. */
  readonly ticketNumber: string | null;
  readonly today: string;
  readonly isBusy: boolean;
  /** What two machines wrote differently, to be decided first. */
  readonly reviews: ReactNode;
  /** Who acts for the resident, where it is not they. */
  readonly agent: ReactNode;
  /** What the resident agrees to apart from the form. */
  readonly consents: ReactNode;
  /** The resident's other cases: what was said there is offered here. */
  readonly others: readonly Case[];
  readonly photos: PhotoActs;
  readonly onAnswer: OnAnswer;
  readonly onIdentify: (identity: Identity) => void;
  readonly onMark: StepPapersProps['onMark'];
  readonly papers: Omit<StepPapersProps, 'pack' | 'caze' | 'values' | 'onMark'>;
  readonly onPresent: () => void;
  readonly onConfirm: (item: string, agreed: boolean) => void;
  readonly onFingerprint: () => void;
  readonly onAccept: () => void;
  readonly onNotice: () => void;
  readonly onDecline: () => void;
  readonly onPassOn: () => void;
  readonly onWithdraw: () => void;
  readonly onHold: () => void;
  /** Back to what else this person may need; everything typed is on the disk. */
  readonly onBack: () => void;
};

export function CasePanel(props: CasePanelProps) {
  const { view } = props;
  const { pack, caze } = view;
  const form = useCaseForm({ pack, caze, today: props.today, onAnswer: props.onAnswer });
  const [step, setStep] = useState<StepKey>(() => stepToResume(view));
  const [showsMissing, setShowsMissing] = useState(false);
  const accept = () => {
    setShowsMissing(!view.isComplete);
    if (!view.isComplete) setStep(firstOpenStep(view));
    // The record decides: what the resident just signed may not be on this screen yet.
    props.onAccept();
  };
  const present = () => {
    const lacksFields = view.missing.fields.length > 0;
    setShowsMissing(lacksFields);
    if (lacksFields) setStep(firstOpenStep(view));
    else props.onPresent();
  };
  const go = (by: number) => setStep(steps[steps.indexOf(step) + by] ?? step);
  const turn: Readonly<Record<string, () => void>> = {
    PageDown: () => go(1),
    PageUp: () => go(-1),
    'Alt+1': () => setStep('ask'),
    'Alt+2': () => setStep('form'),
    'Alt+3': () => setStep('papers'),
    'Alt+4': () => setStep('read'),
  };
  useKeys({
    ...turn,
    F9: accept,
    F8: props.onNotice,
    F7: props.onDecline,
    F5: props.onPassOn,
    F3: props.onWithdraw,
    F4: props.onHold,
    'Ctrl+O': props.papers.onReturn,
    ...(step === 'read' ? { F6: present } : {}),
    Escape: props.onBack,
  });
  return (
    <section className={classes['panel']} onKeyDown={(event) => turnAtOnce(event, turn)}>
      <Head {...props} />
      <StepTabs step={step} isDone={view.isDone} onStep={setStep} />
      <div className={classes['reviews']}>{props.reviews}</div>
      <div className={classes['body']} key={step} data-form="">
        {showsMissing && !view.isComplete ? <MissingList view={view} /> : null}
        <StepBody {...props} onPresent={present} step={step} form={form} />
      </div>
      <Foot {...props} onAccept={accept} />
    </section>
  );
}

/**
 * Another page of the case is drawn with the key itself, whatever is still being saved: what is typed next is meant for it.
 * Out of the form's fields the keys come to the screen as all others.
 */
function turnAtOnce(
  event: KeyboardEvent<HTMLElement>,
  turn: Readonly<Record<string, () => void>>,
): void {
  const name = `${event.altKey ? 'Alt+' : ''}${event.key}`;
  if (event.defaultPrevented || event.ctrlKey || event.repeat || !Object.hasOwn(turn, name)) return;
  event.preventDefault();
  const field = document.activeElement;
  if (field instanceof HTMLElement) flushSync(() => field.blur());
  flushSync(() => turn[name]?.());
}

/** The ways in which a case leaves the counter, the next step first. */
function Foot(props: CasePanelProps) {
  return (
    <footer className={classes['foot']}>
      <Button
        kind="primary"
        size="tall"
        keys="F9"
        onPress={props.onAccept}
        isPending={props.isBusy}
      >
        {t('counter.accept')}
      </Button>
      <Button size="tall" keys="F8" onPress={props.onNotice}>
        {t('counter.notice')}
      </Button>
      <Button size="tall" keys="F7" onPress={props.onDecline}>
        {t('counter.decline')}
      </Button>
      <Button size="tall" keys="F5" onPress={props.onPassOn}>
        {t('counter.passOn')}
      </Button>
      <Button size="tall" keys="F3" onPress={props.onWithdraw}>
        {t('counter.withdraw')}
      </Button>
      <Button size="tall" keys="F4" onPress={props.onHold} className={classes['last']}>
        {t('counter.hold')}
      </Button>
    </footer>
  );
}

function Head({ view, ticketNumber }: CasePanelProps) {
  const { pack, caze, values } = view;
  const type = pack.fields.find(({ key }) => key === 'apply_type');
  const chosen = type?.choices?.find(({ code }) => code === values['apply_type'])?.label;
  const number = t('counter.caseNumber', { number: inGroups(caze.number) });
  return (
    <header className={classes['head']}>
      <h2 className={classes['title']}>
        {chosen === undefined ? pack.name : `${pack.name} · ${chosen}`}
      </h2>
      <span className={classes['number']}>
        {ticketNumber === null ? number : `${ticketNumber} · ${number}`}
      </span>
    </header>
  );
}

type StepBodyProps = CasePanelProps & { readonly step: StepKey; readonly form: CaseFormState };

function StepBody(props: StepBodyProps) {
  const { view, step, today } = props;
  const form = {
    ...{ pack: view.pack, failed: view.failed, form: props.form, today },
    ...{ resident: props.resident, others: props.others, isLocked: false },
    photos: props.photos,
    takesFocus: step === 'form' || view.caze.identified !== null,
  };
  switch (step) {
    case 'ask':
      return (
        <>
          <IdentityFields
            caze={view.caze}
            knownValidTo={props.resident.person.certValidTo}
            today={today}
            onIdentify={props.onIdentify}
          />
          <CaseForm {...form} page={{ step: 'ask' }} />
          {props.agent}
          <Explanation pack={view.pack} />
        </>
      );
    case 'form':
      return <CaseForm {...form} page={{ step: 'form' }} />;
    case 'papers':
      return <StepPapers {...view} {...props.papers} onMark={props.onMark} />;
    case 'read':
      return (
        <StepRead
          caze={view.caze}
          consents={props.consents}
          onPresent={props.onPresent}
          onConfirm={props.onConfirm}
          onFingerprint={props.onFingerprint}
          isBusy={props.isBusy}
        />
      );
  }
}
