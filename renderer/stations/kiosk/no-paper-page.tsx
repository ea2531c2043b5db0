// Nothing prints: this page is the ticket. The number as large as the screen allows, a code that carries it into a photograph,
// and what to do with it; the number is as good as one on paper.
import { classNames } from '../../ui/class-names';
import { joinSentences } from '../../ui/format';
import { t } from '../../ui/i18n';
import { QrPicture } from '../../ui/qr-picture';
import classes from './kiosk.module.css';
import { Press } from './press';

export type NoPaperPageProps = {
  readonly number: string;
  /** What was not printed, and why. */
  readonly sentence: string;
  readonly wait: string | null;
  /** What the QR code holds. */
  readonly qr: string;
  readonly onFinish: () => void;
};

export function NoPaperPage({ number, sentence, wait, qr, onFinish }: NoPaperPageProps) {
  return (
    <main className={classNames(classes['page'], classes['noPaper'])}>
      <p className={classes['writeDown']}>{t('kiosk.writeDown')}</p>
      <div className={classes['noPaperRow']} role="status">
        <h1 className={classes['number']}>{number}</h1>
        <QrPicture text={qr} label={t('kiosk.qrLabel', { number })} className={classes['qr']} />
      </div>
      {wait === null ? null : <p className={classes['strong']}>{wait}</p>}
      <p className={classNames(classes['slip'], classes['needsYou'])} role="alert">
        {joinSentences(sentence, t('kiosk.stillValid'))}
      </p>
      <div className={classes['single']}>
        <Press kind="wide" primary onPress={onFinish}>
          {t('kiosk.finished')}
        </Press>
      </div>
    </main>
  );
}
