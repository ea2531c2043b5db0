// Hands a number on to another service, another window, or both. The number on the paper and the place in the line are kept.
import { useState } from 'react';
import { workOf } from '../../../../core/queue/hall';
import type { TransferCommand } from '../../../../core/queue/transfer';
import type { Ticket } from '../../../../core/queue/ticket';
import type { WindowState } from '../../../../core/queue/window-state';
import type { Site } from '../../../../core/station/station';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatList } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { windowWorkName } from '../../../ui/say-queue';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';

export type TransferDialogProps = {
  readonly ticket: Ticket;
  readonly site: Site;
  /** The one that hands on; what is known of the others stands beside the field. */
  readonly window: number;
  readonly windows: readonly WindowState[];
  readonly tickets: readonly Ticket[];
  /** Why it was refused; stays until the next try. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly onTransfer: (to: Pick<TransferCommand, 'service' | 'toWindow' | 'reason'>) => void;
  readonly onClose: () => void;
};

export function TransferDialog(props: TransferDialogProps) {
  return (
    <Dialog
      title={t('counter.transferTitle', { number: props.ticket.number })}
      onClose={props.onClose}
      width="wide"
    >
      <Form {...props} />
    </Dialog>
  );
}

const reasons = ['Wrong', 'Knows', 'There', 'Other'] as const;

function Form(props: TransferDialogProps) {
  const { ticket, site, sentence, isBusy, onTransfer, onClose } = props;
  const [service, setService] = useState(ticket.service);
  const [window, setWindow] = useState('');
  const [why, setWhy] = useState('');
  const [words, setWords] = useState('');
  const toWindow = readWindow(window);
  const chosen = reasons.find((one) => one === why);
  const reason =
    chosen === undefined || chosen === 'Other' ? words : t(`counter.transfer${chosen}`);
  const send = () => {
    if (toWindow !== undefined) onTransfer({ service, toWindow, reason });
  };
  useKeys({ F9: send });
  return (
    <>
      <p>{t('counter.transferHow')}</p>
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      <div data-form="">
        <ChoiceField
          label={t('counter.transferService')}
          value={service}
          choices={site.services.map(({ key, name }) => ({ key, label: name }))}
          onChoose={setService}
          autoFocus
        />
        <TextField
          label={t('counter.transferWindow')}
          value={window}
          kind="digits"
          onChange={setWindow}
          maxLength={2}
          note={
            toWindow === undefined
              ? { text: t('counter.transferNotWindow'), tone: 'wrong' }
              : { text: sayWindows(props) }
          }
        />
        <ChoiceField
          label={t('counter.transferReason')}
          value={why}
          choices={reasons.map((key) => ({ key, label: t(`counter.transfer${key}`) }))}
          onChoose={setWhy}
          isRequired
        />
        {chosen === 'Other' ? (
          <TextField
            label={t('counter.transferSay')}
            value={words}
            onChange={setWords}
            maxLength={100}
            isRequired
          />
        ) : null}
      </div>
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={send} isPending={isBusy}>
          {t('counter.transferDo')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

/** Null = whichever is free; undefined = not the number of a window. */
function readWindow(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return /^[1-9]\d?$/.test(text) ? Number(text) : undefined;
}

/** The other windows that were heard of today, and what each does: `2 号：办理中、5 号：休息`. */
function sayWindows({ window, windows, tickets }: TransferDialogProps): string {
  const heard = [...windows.map((one) => one.window), ...tickets.map((one) => one.window)];
  const others = [...new Set(heard)]
    .filter((one): one is number => one !== null && one !== window)
    .sort((a, b) => a - b)
    .map((one) =>
      t('counter.windowIs', { window: one, state: windowWorkName(workOf(windows, one)) }),
    );
  return others.length === 0
    ? t('counter.transferAny')
    : t('counter.transferKnown', { windows: formatList(others) });
}
