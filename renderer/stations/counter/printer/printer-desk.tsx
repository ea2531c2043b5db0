// Printers at the counter: the banner of what needs a person, what was left from earlier days, and the word in the status line.
import { useState } from 'react';
import { needsPerson, type SlipAct } from '../../../../core/slip/slip-acts';
import { dayOf } from '../../../../core/kit/time';
import { actOnSlip } from '../../../data/acts/slip-acts';
import { useJobs, useOpenSlips } from '../../../data/queries/machine';
import { useSlipNames } from '../../../data/queries/slip-names';
import { useSession } from '../../../data/session';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { letGoReasons } from '../../../ui/open-slip-rows';
import { sayPrinterState } from '../../../ui/say-print';
import { slipLines, type SlipLine } from '../../../ui/slip-line';
import type { StatusPart } from '../../../ui/top-bar';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { PrinterBanner } from './printer-banner';
import { ReasonDialog } from '../queue/reason-dialog';
import { SettleSlipsDialog } from '../day/settle-slips-dialog';
import { ShowNumber } from '../queue/show-number';

/** This machine's slips that are not surely on paper, with jobs and names. */
export function useOpenLines(): readonly SlipLine[] | undefined {
  const slips = useOpenSlips();
  const jobs = useJobs();
  const names = useSlipNames(slips ?? []);
  return slips && names && slipLines(slips, jobs, names);
}

export function PrinterDesk({ acting, now }: { readonly acting: Acting; readonly now: number }) {
  const printers = useSession()?.station.printers ?? [];
  const lines = useOpenLines() ?? [];
  const [dialog, setDialog] = useState<'let-go' | 'show' | 'old' | null>(null);
  const waiting = lines.filter(({ slip, job }) => needsPerson(slip, job));
  const [line] = waiting;
  const old = lines.filter(({ slip }) => dayOf(slip.requestedAt) < dayOf(now));
  const show = line !== undefined && line.name.number !== '' ? () => setDialog('show') : null;
  const close = () => setDialog(null);
  useKeys({ F1: show ?? undefined });
  const act = (what: SlipAct, printer?: string) => {
    if (line === undefined) return;
    if (what === 'let_go') setDialog('let-go');
    else
      void acting.run(() =>
        actOnSlip(line.slip, what, { reason: t('slips.reprintNotWhole'), printer }),
      );
  };
  return (
    <>
      {line === undefined ? null : (
        <PrinterBanner
          line={line}
          more={waiting.length - 1}
          printers={printers}
          isBusy={acting.isBusy}
          onAct={act}
          onShow={show}
        />
      )}
      {old.length === 0 ? null : (
        <Notice
          tone="clock"
          actions={<Button onPress={() => setDialog('old')}>{t('slips.oldLook')}</Button>}
        >
          {t('slips.old', { count: old.length })}
        </Notice>
      )}
      {dialog === 'old' ? (
        <SettleSlipsDialog lines={old} acting={acting} now={now} onClose={close} />
      ) : null}
      {dialog === 'show' && line !== undefined ? (
        <ShowNumber about={line.slip.about} isPrinterDown onClose={close} />
      ) : null}
      {dialog === 'let-go' && line !== undefined ? (
        <ReasonDialog
          title={t('slips.letGoTitle')}
          reasons={letGoReasons()}
          confirm={t('slips.letGo')}
          onReason={(reason) =>
            void acting.run(() => actOnSlip(line.slip, 'let_go', { reason })).then(close)
          }
          onClose={close}
        />
      ) : null}
    </>
  );
}

/** `打印机：正常`, or the trouble of the slip that waits. */
export function usePrinterStatus(): StatusPart {
  const stuck = (useOpenLines() ?? []).find(({ slip, job }) => needsPerson(slip, job));
  const text = sayPrinterState(
    stuck === undefined ? null : (stuck.job?.trouble ?? 'printer_error'),
  );
  return stuck === undefined
    ? { key: 'printer', text }
    : { key: 'printer', text, tone: 'needs-you' };
}
