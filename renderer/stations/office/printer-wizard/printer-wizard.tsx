// A printer is found, asked, printed on and looked at, one question a page. Nothing is written before the last page; leaving
// on the way changes nothing.
import { useEffect, useState } from 'react';
import { settleMode } from '../../../../core/slip/learn-profile';
import type { PrinterSettings } from '../../../../core/station/station';
import { call } from '../../../shell';
import { LearnPage } from './learn-page';
import { ModelPage } from './model-page';
import { PrintPage } from './print-page';
import { QuestionPage } from './question-page';
import { ResultPage, SavedPage, type PrinterUse } from './result-page';
import { TroublePage } from './trouble-pages';
import { WherePage } from './where-page';
import { answered, goBack, goTo, isQuestion, wizardStart, type WizardState } from './wizard-state';

export type PrinterWizardProps = {
  /** The printer that is set up again, or a blank one with a fresh id. */
  readonly start: PrinterSettings;
  readonly usedFor: readonly PrinterUse[];
  /** Writes the settings; resolves once they are there. */
  readonly onSave: (printer: PrinterSettings, usedFor: readonly PrinterUse[]) => Promise<void>;
  readonly onTest: (printerId: string) => void;
  /** What became of the test slip. */
  readonly said: string | null;
  readonly onClose: () => void;
};

export function PrinterWizard(props: PrinterWizardProps) {
  const [state, setState] = useState(() => wizardStart(props.start));
  useTrialEnds();
  const back = () => {
    const before = goBack(state);
    if (before === null || state.step === 'saved') props.onClose();
    else setState(before);
  };
  return <Page key={`${state.step} ${state.past.length}`} {...{ props, state, setState, back }} />;
}

type PageProps = {
  readonly props: PrinterWizardProps;
  readonly state: WizardState;
  readonly setState: (state: WizardState) => void;
  readonly back: () => void;
};

type Going = Parameters<typeof goTo> extends [unknown, ...infer Rest] ? Rest : never;

function Page({ props, state, setState, back }: PageProps) {
  const { step, printer } = state;
  const go = (...where: Going) => setState(goTo(state, ...where));
  if (isQuestion(step))
    return (
      <QuestionPage
        question={step}
        onAnswer={(answer) => setState(answered(state, step, answer))}
        onBack={back}
      />
    );
  switch (step) {
    case 'where':
      return (
        <WherePage
          connection={printer.connection}
          onFound={(connection, label) =>
            go('model', { printer: { ...printer, connection, name: printer.name || label } })
          }
          onBack={back}
        />
      );
    case 'model':
      return (
        <ModelPage
          printer={printer}
          onModel={(model) => go('learn', { printer: model, wanted: model.mode })}
          onBack={back}
        />
      );
    case 'learn':
      return (
        <LearnPage
          printer={printer}
          onLearnt={(learnt) =>
            go('print', {
              // From here on the mode says what the sheet has shown, not what the manual wishes.
              printer: { ...learnt, mode: 'text' },
              asksNext: 'came',
              isAgain: false,
            })
          }
          onBack={back}
        />
      );
    case 'print':
      return (
        <PrintPage
          printer={printer}
          isAgain={state.isAgain}
          onPrinted={() => go(state.asksNext)}
          onBack={back}
        />
      );
    case 'nothing':
    case 'garbled':
    case 'result':
    case 'saved':
      return <LaterPage {...{ props, state, setState, back }} step={step} />;
  }
}

type LaterStep = 'nothing' | 'garbled' | 'result' | 'saved';

function LaterPage({
  props,
  state,
  setState,
  back,
  step,
}: PageProps & { readonly step: LaterStep }) {
  const { printer } = state;
  const go = (...where: Going) => setState(goTo(state, ...where));
  switch (step) {
    case 'nothing':
    case 'garbled':
      return (
        <TroublePage
          kind={step}
          printer={printer}
          onAgain={(changed) => go('print', { printer: changed, asksNext: 'came', isAgain: true })}
          onOtherPlace={() => go('where')}
          onBack={back}
        />
      );
    case 'result':
      return (
        <ResultPage
          printer={settleMode(printer, state.wanted)}
          usedFor={props.usedFor}
          onSave={(learnt, usedFor) => void props.onSave(learnt, usedFor).then(() => go('saved'))}
          onBack={back}
        />
      );
    case 'saved':
      return (
        <SavedPage
          said={props.said}
          onTest={() => props.onTest(printer.id)}
          onDone={props.onClose}
        />
      );
  }
}

/** The machine forgets the printer on trial when the wizard goes, however it goes. */
function useTrialEnds(): void {
  useEffect(
    () => () => {
      void call('printer.trial', { printer: null });
    },
    [],
  );
}
