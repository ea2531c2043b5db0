// The signature under what was just read and agreed to: strokes on a line, cleared with one button, never a picture of paper.
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { useSignaturePad, type Drawn } from '../../ui/use-signature-pad';
import { ElderPage } from './elder-page';
import classes from './words.module.css';

export type SignPageProps = {
  readonly head: string;
  /** What is signed for, where it is not the form. */
  readonly title?: string;
  readonly detail?: string;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly isHelpAsked: boolean;
  readonly onSign: (drawn: Drawn) => void;
  /** To the last question; null where nothing was asked before. */
  readonly onBack?: (() => void) | null;
  readonly onHelp: () => void;
};

export function SignPage({
  isBusy,
  onSign,
  title = t('resident.sign'),
  detail,
  ...page
}: SignPageProps) {
  const { canvas, isEmpty, drawn, clear } = useSignaturePad();
  return (
    <ElderPage
      {...page}
      aloud={`${title} ${detail ?? ''}`}
      buttons={
        <>
          <Button
            kind="primary"
            onPress={() => onSign(drawn())}
            isPending={isBusy}
            isDisabled={isEmpty}
          >
            {t('resident.signDone')}
          </Button>
          <Button onPress={clear}>{t('resident.signClear')}</Button>
        </>
      }
    >
      <h1 className={classes['question']}>{title}</h1>
      {detail === undefined ? null : <p className={classes['detail']}>{detail}</p>}
      <div className={classes['pad']}>
        <div className={classes['line']} />
        <canvas
          ref={canvas}
          className={classes['canvas']}
          role="img"
          aria-label={t('resident.signPad')}
        />
      </div>
    </ElderPage>
  );
}
