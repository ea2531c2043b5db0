// Why somebody is next, and what a ticket came for: short words for the left panel.
import type { Next } from '../../../core/queue/next';
import type { Ticket } from '../../../core/queue/ticket';
import type { Site } from '../../../core/station/station';
import { minutesBetween } from '../../ui/format';
import { t } from '../../ui/i18n';

/** `80岁以上优先 · 已等 6 分钟`. */
export function sayReason({ ticket, why }: Next, site: Site, now: number): string {
  const waited = t('counter.waited', { minutes: minutesBetween(ticket.arrivedAt, now) });
  return `${sayWhy(why, site)} · ${waited}`;
}

function sayWhy(why: Next['why'], site: Site): string {
  switch (why.code) {
    case 'longest_waiting':
      return t('counter.whyLongest');
    case 'fair_turn':
      return t('counter.whyFairTurn', { count: why.passedOver });
    case 'jump':
      return t('counter.whyJump', { reason: why.reason });
    case 'transferred_to_you':
      return t('counter.whyTransferred');
    case 'priority':
      return site.bands.find(({ key }) => key === why.band)?.reason ?? t('counter.whyPriority');
  }
}

/** `看病报销`: the door of the ticket desk, in the resident's words. */
export function serviceName(ticket: Pick<Ticket, 'service'>, site: Site): string {
  return site.services.find(({ key }) => key === ticket.service)?.name ?? ticket.service;
}
