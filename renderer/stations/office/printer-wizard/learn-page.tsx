// What the printer answers, asked of itself: two-way or one-way, said in words; a trouble is mended here or carried on with.
import { useEffect, useState } from 'react';
import { isTwoWay } from '../../../../core/slip/learn-profile';
import type { PrinterSettings } from '../../../../core/station/station';
import type { LearntPrinter } from '../../../../electron/contract/printing';
import { call } from '../../../shell';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { sayPrintTrouble } from '../../../ui/say-print';
import { WizardPage } from './wizard-page';

export type LearnPageProps = {
  readonly printer: PrinterSettings;
  readonly onLearnt: (printer: PrinterSettings) => void;
  readonly onBack: () => void;
};

export function LearnPage({ printer, onLearnt, onBack }: LearnPageProps) {
  const [learnt, ask] = useLearn(printer);
  if (learnt === null) {
    return (
      <WizardPage
        step="learn"
        title={t('wizard.learnTitle')}
        lead={t('wizard.learnAsking')}
        onBack={onBack}
      />
    );
  }
  const { trouble, ...answers } = learnt;
  const known = { ...printer, ...answers };
  if (trouble === null) {
    return (
      <WizardPage
        step="learn"
        title={t('wizard.learnTitle')}
        next={{ label: t('common.next'), onPress: () => onLearnt(known) }}
        onBack={onBack}
      >
        <Notice tone="done">{sayAnswers(known)}</Notice>
      </WizardPage>
    );
  }
  return (
    <WizardPage
      step="learn"
      title={t('wizard.learnTitle')}
      choices={[
        { key: 'again', label: t('wizard.learnAgain') },
        { key: 'back', label: t('wizard.otherPlace') },
        { key: 'on', label: t('wizard.learnOn'), detail: t('wizard.learnOnDetail') },
      ]}
      onChoose={(key) => {
        if (key === 'again') ask();
        else if (key === 'back') onBack();
        else onLearnt(known);
      }}
      onBack={onBack}
    >
      <Notice tone="needs-you">{sayPrintTrouble(trouble, { detail: '', goesOn: false })}</Notice>
    </WizardPage>
  );
}

export function sayAnswers(printer: PrinterSettings): string {
  if (isTwoWay(printer)) return t('wizard.twoWay');
  return printer.answersStatus ? t('wizard.statusOnly') : t('wizard.oneWay');
}

/** Null while the printer is being asked. Silence is no fault of a printer of which nothing is known. */
function useLearn(printer: PrinterSettings): readonly [LearntPrinter | null, () => void] {
  const [learnt, setLearnt] = useState<LearntPrinter | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLate = false;
    const unknown = { answersStatus: false, answersBarrier: false, answersProcessId: false };
    const isVirtual = printer.connection.kind === 'virtual';
    void call('printer.learn', { printer: isVirtual ? printer : { ...printer, ...unknown } }).then(
      (answer) => {
        if (!isLate) setLearnt(answer);
      },
    );
    return () => {
      isLate = true;
    };
  }, [printer, turn]);
  const ask = () => {
    setLearnt(null);
    setTurn((n) => n + 1);
  };
  return [learnt, ask];
}
