// The latest step of a ticket in a word, told by what it changed: said beside the key that takes it back.
import { activeJump } from '../../../../core/queue/next';
import type { Ticket } from '../../../../core/queue/ticket';
import type { Site } from '../../../../core/station/station';
import { t } from '../../../ui/i18n';
import { serviceName } from './say-queue-row';

/** `叫号`, `换成看病报销`, …; '' for a ticket that did nothing yet. */
export function sayStep(ticket: Ticket, site: Site): string {
  const before = ticket.latest?.before;
  if (before === undefined) return '';
  switch (ticket.state) {
    case 'called':
      return t((ticket.cameAt ?? null) === null ? 'counter.step_called' : 'counter.step_arrived');
    case 'serving':
      return begun(ticket, before, site);
    case 'held':
      return t('counter.step_held');
    case 'missed':
      return t('counter.step_missed');
    case 'done':
      return t('counter.step_finished');
    case 'waiting':
      return sentBack(ticket, before);
    case 'did_not_come':
    case 'not_finished':
    case 'carried':
      return t('counter.step_other');
  }
}

type Before = Omit<Ticket, 'latest'>;

function begun(ticket: Ticket, before: Before, site: Site): string {
  if (before.state === 'serving')
    return ticket.service === before.service
      ? t('counter.step_identified')
      : t('counter.step_service', { service: serviceName(ticket, site) });
  if (before.state === 'held') return t('counter.step_resumed');
  return t(before.state === 'called' ? 'counter.step_started' : 'counter.step_direct');
}

function sentBack(ticket: Ticket, before: Before): string {
  if (before.state === 'waiting')
    return t(activeJump(ticket) ? 'counter.step_jumped' : 'counter.step_other');
  if (before.state === 'missed') return t('counter.step_rejoined');
  const isHandedOn =
    ticket.service !== before.service || (ticket.toWindow ?? null) !== (before.toWindow ?? null);
  return t(isHandedOn ? 'counter.step_transferred' : 'counter.step_returned');
}
