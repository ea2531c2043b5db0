// “What came out?”: one picture-question after the other, each about letters that stand on the sheet.
import {
  probeAnswers,
  type ProbeAnswer,
  type ProbeQuestion,
} from '../../../../core/slip/learn-profile';
import { t, type WordKey } from '../../../ui/i18n';
import { ProbePicture } from './probe-picture';
import { WizardPage } from './wizard-page';

export type QuestionPageProps = {
  readonly question: ProbeQuestion;
  readonly onAnswer: (answer: ProbeAnswer) => void;
  readonly onBack: () => void;
};

export function QuestionPage({ question, onAnswer, onBack }: QuestionPageProps) {
  const answers: readonly ProbeAnswer[] = probeAnswers[question];
  return (
    <WizardPage
      step={question}
      title={t(`wizard.ask_${question}`)}
      choices={answers.map((answer) => ({
        key: answer,
        // Every pair is in the table of words: its test walks through all of them.
        label: t(`wizard.${question}_${answer}` as WordKey),
      }))}
      onChoose={(key) => {
        const answer = answers.find((one) => one === key);
        if (answer !== undefined) onAnswer(answer);
      }}
      onBack={onBack}
    >
      <ProbePicture question={question} />
    </WizardPage>
  );
}
