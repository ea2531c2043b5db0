// What comes after the signature: what each step of the pack found, and a box for its opinion, filled or to be filled by hand.
import type { Case } from '../../case/case';
import { courseOf } from '../../case/course/apply-course';
import { askedFields } from '../../case/form';
import { isAnswered, isTrue } from '../../matter/condition';
import type { MatterPack, Step } from '../../matter/definition';
import type { Values } from '../../matter/field';
import { fullDayInWords } from '../in-words';
import { formFields } from './form-fields';
import type { Writing } from './form-answer';
import { formRows } from './form-rows';
import type { FormBlock } from './form-sheet';
import { fillWords, type FormWords } from './form-words';

export type StepsOf = {
  readonly pack: MatterPack;
  readonly c: Case;
  readonly values: Values;
  readonly writing: Writing;
};

const results = ['agree', 'refuse', 'return'] as const;

const stepsOf = ({ pack, values }: StepsOf): readonly Step[] =>
  pack.steps.filter(({ when }) => isTrue(when, values));

/** A box for every step, behind what was answered at it. */
export function formOpinions(given: StepsOf): readonly FormBlock[] {
  const { pack, values, writing } = given;
  const steps = stepsOf(given);
  return steps.flatMap((step) => {
    const asked = askedFields(pack, values, step.key);
    const isFound = asked.some(({ key }) => isAnswered(values[key]));
    const found = isFound ? formFields(writing, asked, values) : [];
    return [...found, opinionOf(given, step, steps)];
  });
}

function opinionOf({ c, writing }: StepsOf, step: Step, steps: readonly Step[]): FormBlock {
  const { opinion: words } = writing.words;
  const opinion = courseOf(c).opinions.findLast((one) => one.step === step.key);
  const isOnly = steps.filter(({ who }) => who === step.who).length === 1;
  return {
    type: 'form_opinion',
    label: fillWords(words.of, { who: isOnly ? step.who : `${step.who}（${step.does}）` }),
    result: {
      type: 'ticks',
      options: results.map((code) => ({ text: words[code], on: opinion?.result === code })),
    },
    text: opinion?.text ?? '',
    signer: `${words.signer}${opinion?.signer ?? ''}`,
    seal: words.seal,
    date: opinion ? fullDayInWords(opinion.on) : words.date,
  };
}

/** For the resident: who does what, what was said so far, and the pictures that were taken on the way. */
export function formWay(given: StepsOf): readonly FormBlock[] {
  const { pack, c, values, writing } = given;
  return stepsOf(given).flatMap(({ key, who, does }) => {
    const text = [does, saidAt(c, key, writing.words)].filter(Boolean).join('\n');
    const taken = askedFields(pack, values, key).filter(
      (field) => field.type === 'photo' && isAnswered(values[field.key]),
    );
    return [
      ...formRows([{ label: who, value: { type: 'words', text } }], true),
      ...formFields(writing, taken, values),
    ];
  });
}

function saidAt(c: Case, step: string, { opinion: words }: FormWords): string {
  const opinion = courseOf(c).opinions.findLast((one) => one.step === step);
  return opinion ? `${words[opinion.result]} ${fullDayInWords(opinion.on)}` : '';
}
