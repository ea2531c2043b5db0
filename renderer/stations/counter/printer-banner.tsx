// Paper that needs a person: the printer waits for something, or only eyes can tell whether a slip came out whole.
import type { Slip } from '../../../core/slip/slip';
import type { PrintJob } from '../../../electron/contract';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { sayPrintTrouble } from '../../ui/say-print';

export type PrinterBannerProps = {
  readonly slip: Slip;
  /** The machine's job for it; undefined when it was forgotten with an earlier start. */
  readonly job: PrintJob | undefined;
  /** What the slip is about, `A017` or a person's name; empty for a test page. */
  readonly name: string;
  readonly onAnswer: (cameOut: boolean) => void;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
};

export function PrinterBanner(props: PrinterBannerProps) {
  const isUnknown = props.slip.state === 'unknown' || props.job?.state === 'unknown';
  return isUnknown ? <AskWhole {...props} /> : <Trouble {...props} />;
}

/** Whether a slip waits for somebody: not while it is simply being printed. */
export function needsPerson(slip: Slip, job: PrintJob | undefined): boolean {
  if (slip.state === 'unknown' || job?.state === 'unknown') return true;
  return job !== undefined && (job.state === 'failed' || isStuck(job));
}

/** Goes on by itself once a person has helped the printer: before the first byte, or with half a slip out and no paper left. */
export const isStuck = ({ state, trouble }: PrintJob): boolean =>
  state === 'blocked' || (state === 'awaiting' && trouble !== null);

function AskWhole({ slip, name, onAnswer }: PrinterBannerProps) {
  return (
    <Notice
      tone="needs-you"
      actions={
        <>
          <Button onPress={() => onAnswer(true)}>{t('counter.cameOut')}</Button>
          <Button onPress={() => onAnswer(false)}>{t('counter.didNotComeOut')}</Button>
        </>
      }
    >
      {t('counter.cameOutWhole', { what: name, kind: t(`counter.slip_${slip.kind}`) })}
    </Notice>
  );
}

function Trouble({ slip, job, name, onRetry, onCancel }: PrinterBannerProps) {
  const sentence = sayPrintTrouble(job?.trouble ?? 'printer_error', {
    detail: job?.detail ?? '',
    goesOn: job !== undefined && isStuck(job),
  });
  return (
    <Notice
      tone="needs-you"
      actions={
        <>
          {job?.state === 'failed' ? (
            <Button onPress={onRetry}>{t('counter.tryAgain')}</Button>
          ) : null}
          <Button kind="quiet" onPress={onCancel}>
            {t('counter.doNotPrint')}
          </Button>
        </>
      }
    >
      {t('counter.slipTrouble', { what: name, kind: t(`counter.slip_${slip.kind}`), sentence })}
    </Notice>
  );
}
