// Middle: the one thing being done. Four steps; the buttons at the foot are the ways in which a case leaves the counter.
import { useState, type ReactNode } from 'react';
import type { FieldValue } from '../../../../core/case/case';
import type { Field } from '../../../../core/matter/definition';
import type { Resident } from '../../../../core/resident/resident';
import { Button } from '../../../ui/button';
import { inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';
import { CaseForm } from './case-form';
import classes from './case-panel.module.css';
import { firstOpenStep, steps, type CaseView, type StepKey } from './case-view';
import { MissingList } from './missing-list';
import { Explanation, IdentityFields, type Identity } from './step-ask';
import { StepPapers, type StepPapersProps } from './step-papers';
import { StepRead } from './step-read';
import { StepTabs } from './step-tabs';

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
  readonly onAnswer: (field: Field, value: FieldValue) => Promise<string | null>;
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
  const [step, setStep] = useState<StepKey>(() => firstOpenStep(view));
  const [showsMissing, setShowsMissing] = useState(false);
  const accept = () => {
    setShowsMissing(!view.isComplete);
    if (view.isComplete) props.onAccept();
    else setStep(firstOpenStep(view));
  };
  const present = () => {
    const lacksFields = view.missing.fields.length > 0;
    setShowsMissing(lacksFields);
    if (lacksFields) setStep(firstOpenStep(view));
    else props.onPresent();
  };
  const go = (by: number) => setStep(steps[steps.indexOf(step) + by] ?? step);
  useKeys({
    F9: accept,
    F8: props.onNotice,
    F7: props.onDecline,
    F5: props.onPassOn,
    F3: props.onWithdraw,
    F4: props.onHold,
    'Ctrl+B': props.papers.onReturn,
    ...(step === 'read' ? { F6: present } : {}),
    Escape: props.onBack,
    PageDown: () => go(1),
    PageUp: () => go(-1),
    'Alt+1': () => setStep('ask'),
    'Alt+2': () => setStep('form'),
    'Alt+3': () => setStep('papers'),
    'Alt+4': () => setStep('read'),
  });
  return (
    <section className={classes['panel']}>
      <Head {...props} />
      <StepTabs step={step} isDone={view.isDone} onStep={setStep} />
      <div className={classes['reviews']}>{props.reviews}</div>
      <div className={classes['body']} key={step} data-form="">
        {showsMissing && !view.isComplete ? <MissingList view={view} /> : null}
        <StepBody {...props} onPresent={present} step={step} />
      </div>
      <Foot {...props} onAccept={accept} />
    </section>
  );
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

function StepBody(props: CasePanelProps & { readonly step: StepKey }) {
  const { view, step, today } = props;
  const form = {
    pack: view.pack,
    caze: view.caze,
    values: view.values,
    failed: view.failed,
    today,
    isLocked: false,
    takesFocus: step === 'form' || view.caze.identified !== null,
    onAnswer: props.onAnswer,
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
          <CaseForm {...form} step="ask" />
          {props.agent}
          <Explanation pack={view.pack} />
        </>
      );
    case 'form':
      return <CaseForm {...form} step="form" />;
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
