// The day ends by an act of a person, with an honest outcome for everybody who is still in the queue.
import { useState } from 'react';
import { endingsOf } from '../../../core/queue/close-day';
import { isOpen } from '../../../core/queue/apply-ticket';
import type { Ticket, TicketEnding } from '../../../core/queue/ticket';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { Dialog, DialogActions } from '../../ui/dialog';
import { t } from '../../ui/i18n';
import { ticketStateName } from '../../ui/say-queue';
import { useKeys } from '../../ui/use-keys';

export type CloseDayDialogProps = {
  readonly tickets: readonly Ticket[];
  readonly isBusy: boolean;
  readonly onCloseDay: (endings: Readonly<Record<string, TicketEnding>>) => void;
  readonly onClose: () => void;
};

export function CloseDayDialog(props: CloseDayDialogProps) {
  return (
    <Dialog title={t('counter.closeDayTitle')} onClose={props.onClose} width="wide">
      <Endings {...props} />
    </Dialog>
  );
}

function Endings({ tickets, isBusy, onCloseDay, onClose }: CloseDayDialogProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, TicketEnding>>>({});
  const open = tickets.filter(isOpen);
  const send = () => onCloseDay(chosen);
  useKeys({ F9: send });
  return (
    <>
      <p>{open.length === 0 ? t('counter.closeDayNobody') : t('counter.closeDayHow')}</p>
      <div data-form="">
        {open.map((ticket, i) => {
          const endings = endingsOf(ticket);
          return (
            <ChoiceField
              key={ticket.id}
              label={`${ticket.number} · ${ticketStateName(ticket.state)}`}
              value={chosen[ticket.id] ?? endings[0] ?? 'not_finished'}
              choices={endings.map((key) => ({ key, label: ticketStateName(key) }))}
              autoFocus={i === 0}
              onChoose={(key) => {
                const ending = endings.find((one) => one === key);
                if (ending !== undefined) setChosen({ ...chosen, [ticket.id]: ending });
              }}
            />
          );
        })}
      </div>
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
