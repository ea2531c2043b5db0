// The day ends by an act of a person, with an honest outcome for everybody who is still in the queue, and for every slip that is
// not surely on paper.
import { dayOf } from '../../../../core/kit/time';
import type { Ticket } from '../../../../core/queue/ticket';
import { Button } from '../../../ui/button';
import { PapersTonight, useDayClosing, type Endings, type LetGo } from '../../../ui/day-closing';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { PrinterChoice, SlipLine } from '../../../ui/slip-line';
import type { SlipAct } from '../../../../core/slip/slip-acts';
import { useKeys } from '../../../ui/use-keys';
import { CloseDayLists, type CloseDayListsProps } from './close-day-lists';
import { WorkTonight, type ListAtNight } from '../worklist/work-tonight';
import { HeldTonight } from '../papers/held-tonight';
import { EndingFields } from '../../../ui/ending-fields';

export type CloseDayDialogProps = CloseDayListsProps & {
  readonly tickets: readonly Ticket[];
  /** Slips that nobody knows to be on paper. */
  readonly slips: readonly SlipLine[];
  readonly printers: readonly PrinterChoice[];
  readonly now: number;
  /** Why the day could not be ended. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  /** To a list of what waits; the day stays open. */
  readonly onList: (list: ListAtNight) => void;
  readonly onAlarm: () => void;
  readonly onSlip: (line: SlipLine, act: SlipAct, printer?: string) => void;
  readonly onCloseDay: (endings: Endings, letGo: LetGo) => void;
  readonly onClose: () => void;
};

export function CloseDayDialog(props: CloseDayDialogProps) {
  return (
    <Dialog title={t('counter.closeDayTitle')} onClose={props.onClose} width="wide">
      <Body {...props} />
    </Dialog>
  );
}

function Body(props: CloseDayDialogProps) {
  const { tickets, isBusy, onCloseDay, onClose } = props;
  const closing = useDayClosing(tickets);
  const { open, chosen, letGo } = closing;
  const send = () => onCloseDay(chosen, letGo);
  useKeys({ F9: send });
  return (
    <>
      <p>{open.length === 0 ? t('counter.closeDayNobody') : t('counter.closeDayHow')}</p>
      <EndingFields tickets={open} chosen={chosen} onChoose={closing.onChoose} />
      <CloseDayLists jumps={props.jumps} bookings={props.bookings} site={props.site} />
      <WorkTonight today={dayOf(props.now)} onList={props.onList} onAlarm={props.onAlarm} />
      <HeldTonight today={dayOf(props.now)} />
      <PapersTonight {...props} {...closing} onLetGo={null} />
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
      <DialogActions>
        <Button
          kind="primary"
          keys="F9"
          onPress={send}
          isPending={isBusy}
          autoFocus={open.length === 0}
        >
          {t('counter.closeDay')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
