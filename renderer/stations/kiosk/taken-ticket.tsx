// The page of one number: what the store and the printer say of it now.
import { waitFor } from '../../../core/queue/waits';
import { ticketCode } from '../../../core/queue/scan';
import type { Ticket } from '../../../core/queue/ticket';
import type { Site } from '../../../core/station/station';
import { useJobs, useSlips } from '../../data/queries/machine';
import { useBoard, useTicket } from '../../data/queries/queue';
import { t } from '../../ui/i18n';
import { useNow } from '../../ui/use-now';
import { PlainPage } from './plain-page';
import { slipViewOf } from './slip-view';
import { reasonOf } from './taker';
import { TicketPage } from './ticket-page';
import type { Desk } from './use-desk';
import { useIdle } from './use-idle';

/** Longer than anybody reads; where no paper came, the number is only here. */
const idleMs = { usual: 3 * 60_000, onScreenAlone: 10 * 60_000 };

export type TakenTicketProps = {
  readonly desk: Desk;
  readonly site: Site;
  /** Key of the service behind the wide last door. */
  readonly helpKey: string;
  readonly page: Extract<Desk['page'], { readonly name: 'ticket' }>;
};

export function TakenTicket({ desk, site, helpKey, page }: TakenTicketProps) {
  const { ticketId, had, isReprinted } = page;
  const now = useNow(1000);
  const ticket = useTicket(ticketId);
  const slip = useSlips(ticketId)?.at(-1);
  const job = useJobs()?.get(slip?.id ?? '');
  const board = useBoard();
  const view = had && !isReprinted ? ({ state: 'none' } as const) : slipViewOf(slip, job, now);
  useIdle(view.state === 'trouble' ? idleMs.onScreenAlone : idleMs.usual, desk.start);
  if (!ticket) return <PlainPage title={t('kiosk.taking')} text="" />;
  const service = site.services.find(({ key }) => key === ticket.service);
  return (
    <TicketPage
      number={ticket.number}
      service={ticket.service === helpKey ? null : (service?.name ?? ticket.service)}
      wait={ticket.state === 'waiting' && board ? waitFor(ticket, board.tickets, site, now) : null}
      standing={standingOf(ticket)}
      reason={reasonOf(ticket.priority.band, site)}
      had={had}
      slip={view}
      trouble={desk.trouble}
      qr={ticketCode(ticket)}
      onAgain={() => desk.print(ticketId, slip?.id)}
      onFinish={desk.finish}
    />
  );
}

/** `正在叫您，请到 3 号窗口`; null while it waits. */
function standingOf({ state, window, number }: Ticket): string | null {
  switch (state) {
    case 'waiting':
      return null;
    case 'called':
    case 'serving':
    case 'held':
      return t(`kiosk.standing_${state}`, { window: window ?? 0 });
    case 'missed':
      return t('kiosk.standing_missed');
    case 'done':
    case 'did_not_come':
    case 'not_finished':
    case 'carried':
      return t('kiosk.ticketOver', { number });
  }
}
