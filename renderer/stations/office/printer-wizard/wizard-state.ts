// Where the wizard stands: one page at a time, back without losing, and what is known of the printer so far.
import {
  learnFrom,
  probeAnswers,
  type ProbeAnswer,
  type ProbeQuestion,
} from '../../../../core/slip/learn-profile';
import type { PrinterSettings } from '../../../../core/station/station';

export type WizardStep =
  | 'where'
  | 'model'
  | 'learn'
  | 'print'
  | ProbeQuestion
  | 'nothing'
  | 'garbled'
  | 'result'
  | 'saved';

type Place = { readonly step: WizardStep; readonly printer: PrinterSettings };

export type WizardState = Place & {
  readonly past: readonly Place[];
  /** How slips are to be set where the printer can do both; from its model. */
  readonly wanted: PrinterSettings['mode'];
  /** The question that a printed sheet is for: after the first one all of them, later the one that was in doubt. */
  readonly asksNext: ProbeQuestion;
  /** A sheet is printed again to check an answer. */
  readonly isAgain: boolean;
};

export const wizardStart = (printer: PrinterSettings): WizardState => ({
  ...{ step: 'where', printer, past: [], wanted: printer.mode },
  ...{ asksNext: 'came', isAgain: false },
});

const questions = Object.keys(probeAnswers) as readonly ProbeQuestion[];

export const isQuestion = (step: WizardStep): step is ProbeQuestion =>
  questions.some((one) => one === step);

/** The next page, with what was learned on this one. */
export function goTo(
  state: WizardState,
  step: WizardStep,
  change: Partial<Pick<WizardState, 'printer' | 'wanted' | 'asksNext' | 'isAgain'>> = {},
): WizardState {
  const { printer, past } = state;
  return { ...state, ...change, step, past: [...past, { step: state.step, printer }] };
}

/** The page before, with what was known there; null at the first. */
export function goBack(state: WizardState): WizardState | null {
  const before = state.past.at(-1);
  return before === undefined
    ? null
    : { ...state, ...before, past: state.past.slice(0, -1), isAgain: false };
}

/** What a person saw: the next question, another sheet, or the path of a sheet that is not there. */
export function answered(
  state: WizardState,
  question: ProbeQuestion,
  answer: ProbeAnswer,
): WizardState {
  if (answer === 'nothing' || answer === 'garbled') return goTo(state, answer);
  const { printer, again } = learnFrom(state.printer, question, answer);
  if (again) return goTo(state, 'print', { printer, asksNext: question, isAgain: true });
  const next = questions[questions.indexOf(question) + 1] ?? 'result';
  return goTo(state, next, { printer });
}

/** Pages in the order of a smooth run, for “step n of m”. */
const road: readonly WizardStep[] = ['where', 'model', 'learn', 'print', ...questions, 'result'];

/** `at` counts from 1; the side paths stand where they branched off. */
export function placeOf(step: WizardStep): { readonly at: number; readonly of: number } {
  const on = step === 'nothing' || step === 'garbled' ? 'came' : step === 'saved' ? 'result' : step;
  return { at: road.indexOf(on) + 1, of: road.length };
}
