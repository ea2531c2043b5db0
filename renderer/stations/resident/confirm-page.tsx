// One question, its answer in large words, two buttons.
import type { ConfirmationItem } from '../../../core/case/case';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import { ElderPage } from './elder-page';
import classes from './words.module.css';

export type ConfirmPageProps = {
  readonly head: string;
  readonly item: ConfirmationItem;
  readonly at: number;
  readonly of: number;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly isHelpAsked: boolean;
  readonly onAnswer: (agreed: boolean) => void;
  /** To the question before; null on the first. */
  readonly onBack: (() => void) | null;
  readonly onHelp: () => void;
};

export function ConfirmPage({ item, at, of, isBusy, onAnswer, ...page }: ConfirmPageProps) {
  const { question, answer, detail } = item;
  useKeys({ '1': () => onAnswer(true), '2': () => onAnswer(false) });
  return (
    <ElderPage
      {...page}
      progress={t('resident.progress', { at, of })}
      aloud={`${question} ${answer} ${detail}`}
      buttons={
        <>
          <Button kind="primary" onPress={() => onAnswer(true)} isPending={isBusy}>
            {t('resident.yes')}
          </Button>
          <Button onPress={() => onAnswer(false)} isPending={isBusy}>
            {t('resident.no')}
          </Button>
        </>
      }
    >
      <h1 className={classes['question']}>{question}</h1>
      <p className={classNames(classes['answer'], [...answer].length > 36 && classes['long'])}>
        {answer}
      </p>
      {detail === '' ? null : <p className={classes['detail']}>{detail}</p>}
    </ElderPage>
  );
}
