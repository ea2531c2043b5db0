// One ticket, looked at: who, what for, why it stands where it does, and what can be done with it from this window.
import type { Post } from '../../../../core/queue/next';
import type { Ticket } from '../../../../core/queue/ticket';
import type { Site } from '../../../../core/station/station';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { ticketStateName } from '../../../ui/say-queue';
import { FigureMenu, type FigureItem } from './figure-menu';
import { sayPlace, sayWaited, serviceName, whoOf } from './say-queue-row';
import type { QueueActs } from './use-queue-acts';

export type TicketDialogProps = {
  readonly ticket: Ticket;
  readonly site: Site;
  readonly post: Post;
  readonly now: number;
  readonly sentence: string | null;
  readonly acts: QueueActs;
};

export function TicketDialog(props: TicketDialogProps) {
  const { ticket, site, now, sentence, acts } = props;
  const facts = [
    whoOf(ticket, site),
    ...(ticket.maskedName === null ? [] : [serviceName(ticket, site)]),
    ...placeOf(props),
    sayWaited(ticket, now),
    ...(ticket.calls === 0 ? [] : [t('counter.ticketCalled', { count: ticket.calls })]),
  ];
  return (
    <Dialog title={ticket.number} onClose={acts.close}>
      <p>{facts.join(' · ')}</p>
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      <FigureMenu groups={[{ title: '', items: actsOn(props) }]} />
      <DialogActions>
        <Button keys="Esc" onPress={acts.close}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Why a waiting one stands where it does; where any other one is. */
function placeOf({ ticket, site, post }: TicketDialogProps): readonly string[] {
  const { state, window } = ticket;
  if (state === 'waiting') {
    const place = sayPlace(ticket, site, post);
    return place === serviceName(ticket, site) ? [] : [place];
  }
  const words = ticketStateName(state);
  return [window === null ? words : t('counter.ticketElsewhere', { window, state: words })];
}

function actsOn({ ticket, post, acts }: TicketDialogProps): readonly FigureItem[] {
  const { id, state, window } = ticket;
  if (state === 'waiting') {
    return [
      { figure: '1', title: t('counter.ticketCall'), act: () => acts.callTicket(id) },
      { figure: '2', title: t('counter.ticketDirect'), act: () => acts.serveDirectly(id) },
      {
        figure: '3',
        title: t('counter.ticketJump'),
        act: () => acts.open({ kind: 'jump', ticket }),
      },
    ];
  }
  if (state === 'missed')
    return [{ figure: '1', title: t('counter.ticketBack'), act: () => acts.rejoin(id) }];
  if (state !== 'held' || window !== post.window) return [];
  return [
    { figure: '1', title: t('counter.ticketResume'), act: () => acts.resume(id) },
    {
      figure: '2',
      title: t('counter.menu_transfer'),
      act: () => acts.open({ kind: 'transfer', ticket }),
    },
    {
      figure: '3',
      title: t('counter.menu_putBack'),
      act: () => acts.open({ kind: 'put-back', ticket }),
    },
  ];
}
