// Slips that never came to paper, of earlier days or where another machine ends the day: each is printed, answered, or let go of with a reason.
import { useState } from 'react';
import type { Instant } from '../../../../core/kit/time';
import { actOnSlip } from '../../../data/acts/slip-acts';
import { useSession } from '../../../data/session';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { OpenSlipRows } from '../../../ui/open-slip-rows';
import type { SlipLine } from '../../../ui/slip-line';
import type { Acting } from '../../../ui/use-act';

export type SettleSlipsDialogProps = {
  readonly title?: string;
  /** Before the slips. */
  readonly lead?: string;
  readonly lines: readonly SlipLine[];
  readonly acting: Acting;
  readonly now: Instant;
  readonly onClose: () => void;
};

export function SettleSlipsDialog(props: SettleSlipsDialogProps) {
  const { title = t('slips.oldTitle'), lead, lines, acting, now, onClose } = props;
  const printers = useSession()?.station.printers ?? [];
  const [letGo, setLetGo] = useState<Readonly<Record<string, string>>>({});
  return (
    <Dialog title={title} onClose={onClose} width="wide">
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      {lead === undefined ? null : <p>{lead}</p>}
      {lines.length === 0 ? <p>{t('slips.endNone')}</p> : null}
      <OpenSlipRows
        lines={lines}
        now={now}
        printers={printers}
        isBusy={acting.isBusy}
        letGo={letGo}
        onReason={({ slip }, reason) => setLetGo({ ...letGo, [slip.id]: reason })}
        onLetGo={({ slip }) =>
          void acting.run(() => actOnSlip(slip, 'let_go', { reason: letGo[slip.id] ?? '' }))
        }
        onAct={({ slip }, act, printer) =>
          void acting.run(() =>
            actOnSlip(slip, act, { reason: t('slips.reprintNotWhole'), printer }),
          )
        }
      />
      <DialogActions>
        <Button keys="Esc" onPress={onClose} autoFocus>
          {t('common.back')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
