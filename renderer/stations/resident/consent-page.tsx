// One purpose a page, in large print and read aloud as it opens: what is used, why, who sees it, how long, and what a no means.
// Yes and no stand side by side with equal weight; nothing is chosen beforehand, nothing times out.
import { useEffect, useRef, type RefObject } from 'react';
import type { ConsentWords, Reader } from '../../../core/consent/consent';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import { ElderPage } from './elder-page';
import { readAloud } from './read-aloud';
import classes from './words.module.css';

export type ConsentPageProps = {
  readonly head: string;
  readonly words: ConsentWords;
  readonly at: number;
  readonly of: number;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly isHelpAsked: boolean;
  readonly onAnswer: (agreed: boolean, readBy: Reader) => void;
  readonly onHelp: () => void;
};

export function ConsentPage({ words, at, of, isBusy, onAnswer, ...page }: ConsentPageProps) {
  const lines = linesOf(words);
  const aloud = [words.question, ...lines.flat()].join('。');
  const reader = useReader(aloud);
  const answer = (agreed: boolean) => onAnswer(agreed, reader.current);
  useKeys({ '1': () => answer(true), '2': () => answer(false) });
  return (
    <ElderPage
      {...page}
      progress={t('authority.consentOf', { at, of })}
      aloud={aloud}
      buttons={
        <>
          <Button onPress={() => answer(true)} isPending={isBusy}>
            {t('authority.agree')}
          </Button>
          <Button onPress={() => answer(false)} isPending={isBusy}>
            {t('authority.notAgree')}
          </Button>
        </>
      }
    >
      <h1 className={classes['question']}>{words.question}</h1>
      <dl className={classes['consent']}>
        {lines.map(([name, line]) => (
          <div key={name} className={classes['consentLine']}>
            <dt>{name}</dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
    </ElderPage>
  );
}

const linesOf = (words: ConsentWords): readonly (readonly [string, string])[] => [
  [t('authority.w_items'), words.items.join(t('common.listComma'))],
  [t('authority.w_why'), words.why],
  [t('authority.w_receivers'), words.receivers],
  [t('authority.w_keeps'), words.keeps],
  [t('authority.w_refused'), words.refused],
  [t('authority.w_later'), t('authority.mayRevoke')],
];

/** Reads as the page opens; where this machine has no voice, the clerk reads from the mirror. */
function useReader(aloud: string): RefObject<Reader> {
  const reader = useRef<Reader>('clerk');
  useEffect(() => {
    reader.current = readAloud(aloud) ? 'voice' : 'clerk';
    return () => speechSynthesis.cancel();
  }, [aloud]);
  return reader;
}
