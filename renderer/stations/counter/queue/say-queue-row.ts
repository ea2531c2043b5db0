// Why somebody is next or stands where they do, and what a ticket came for: short words for the left panel.
import {
  activeJump,
  placeReason,
  type Next,
  type Post,
  type WhyNext,
} from '../../../../core/queue/next';
import type { Ticket } from '../../../../core/queue/ticket';
import type { Site } from '../../../../core/station/station';
import { formatInstant, formatMoment, minutesBetween } from '../../../ui/format';
import { t } from '../../../ui/i18n';

/** `80岁以上优先 · 已等 6 分钟`. */
export function sayReason({ ticket, why }: Next, site: Site, now: number): string {
  return `${sayWhy(why, site)} · ${sayWaited(ticket, now)}`;
}

/** Nobody waits longer than a day, or arrived later than now: a clock that was set wrong counts no minutes. */
const mostMinutes = 24 * 60;
const aheadMinutes = 2;

/** `已等 6 分钟`; where the clock cannot say how long, when the number was taken. */
export function sayWaited({ arrivedAt }: Pick<Ticket, 'arrivedAt'>, now: number): string {
  return isCounted(arrivedAt, now)
    ? t('counter.waited', { minutes: minutesBetween(arrivedAt, now) })
    : t('counter.takenAt', { at: formatMoment(arrivedAt, now) });
}

/** `6分` at the end of a row; where the clock cannot say how long, since when. */
export const sayMinutes = (since: number, now: number): string =>
  isCounted(since, now)
    ? t('counter.minutesShort', { minutes: minutesBetween(since, now) })
    : formatInstant(since, now);

const isCounted = (since: number, now: number): boolean =>
  minutesBetween(since, now) <= mostMinutes && minutesBetween(now, since) <= aheadMinutes;

/** For a row of the line: why it stands where it does; who only waits is named by what they came for. */
export function sayPlace(ticket: Ticket, site: Site, post: Post): string {
  const { toWindow = null } = ticket;
  if (toWindow !== null && toWindow !== post.window && !activeJump(ticket))
    return t('counter.whyElsewhere', { window: toWindow });
  const why = placeReason(ticket, post);
  return why.code === 'longest_waiting' ? serviceName(ticket, site) : sayWhy(why, site);
}

function sayWhy(why: WhyNext, site: Site): string {
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
      return bandReason(why.band, site) ?? t('counter.whyPriority');
  }
}

/** `80岁以上优先`, as the centre words it. */
export const bandReason = (band: string, site: Site): string | undefined =>
  site.bands.find(({ key }) => key === band)?.reason;

/** `看病报销`: the door of the ticket desk, in the resident's words. */
export function serviceName(ticket: Pick<Ticket, 'service'>, site: Site): string {
  return site.services.find(({ key }) => key === ticket.service)?.name ?? ticket.service;
}

/** The name that its holder wrote at the ticket desk, while nobody looked up whose number it is. */
export const saidNameOf = ({ residentId, saidName }: Ticket): string | null =>
  residentId === null ? (saidName ?? null) : null;

/** `沈＊＊ · 83岁`; who gave no name is named by what they came for. */
export function whoOf(ticket: Ticket, site: Site): string {
  const name = ticket.maskedName ?? serviceName(ticket, site);
  return ticket.age === null ? name : t('counter.nameAndAge', { name, age: ticket.age });
}
