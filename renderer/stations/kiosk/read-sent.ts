// What a reader sent, or somebody typed, becomes a person, a ticket, or a kind sentence. Nothing of it is stored.
import type { Day } from '../../../core/kit/time';
import { isLive } from '../../../core/queue/live';
import { readScan, ticketOfCode, type Scan } from '../../../core/queue/scan';
import type { Ticket } from '../../../core/queue/ticket';
import type { Visit } from '../../../core/visit/visit';
import { cardMark } from '../../data/card-mark';
import {
  foundByCode,
  hasFollowUp,
  invitationsOf,
  type FoundByCode,
  type Invitation,
} from '../../data/find-invitations';
import { residentByCertNo, residentByNameAndLastFour } from '../../data/find-resident';
import { readPerson } from '../../data/same-person';
import type { Session } from '../../data/session';
import { formatDay, formatShortDay, formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import { say } from '../../ui/say';
import { isImpossibleBirth, nobody, saidTaker, takerOf, type Visitor } from './taker';

export type Read =
  | { readonly kind: 'visitor'; readonly visitor: Visitor }
  | { readonly kind: 'ticket'; readonly ticketId: string }
  /** Looks like a card's number and cannot be one. */
  | { readonly kind: 'wrong_number'; readonly certNo: string; readonly sentence: string }
  | { readonly kind: 'said'; readonly sentence: string };

export type ReadFrom = {
  readonly session: Session;
  readonly today: Day;
  readonly tickets: readonly Ticket[];
};

/** @param sent whatever a reader can send: of any length, with any signs in it */
export async function readSent(sent: string, from: ReadFrom): Promise<Read> {
  const scan = readScan(sent);
  if (scan.ok) return readOurs(scan.value, from);
  // Figures alone, and too few: a card that was taken away too soon.
  if (/^[\dXx]{6,17}$/.test(sent)) return said(t('kiosk.scanShort'));
  if (scan.refusal.code === 'scan_not_ours') return said(t('kiosk.scanNotOurs'));
  return { kind: 'wrong_number', certNo: sent.toUpperCase(), sentence: t('kiosk.idWrong') };
}

async function readOurs(scan: Scan, from: ReadFrom): Promise<Read> {
  if (scan.kind === 'card') return readCard(scan, from);
  if (scan.kind === 'ticket') return readTicket(scan, from);
  const found = await foundByCode(from.session, scan.letter, scan.code);
  return found === null ? said(t('kiosk.scanUnknown')) : readFound(found, from);
}

async function readCard(
  { certNo, birth }: Extract<Scan, { readonly kind: 'card' }>,
  { session, today }: ReadFrom,
): Promise<Read> {
  if (isImpossibleBirth(birth, today)) {
    const date = formatShortDay(birth, '0000-01-01');
    return { kind: 'wrong_number', certNo, sentence: t('kiosk.idBirth', { date }) };
  }
  const resident = await residentByCertNo(certNo);
  const invitations = resident === null ? [] : await invitationsOf(session, resident.id);
  const taker = takerOf(birth, resident, today, await cardMark(session.store, certNo));
  return { kind: 'visitor', visitor: { ...nobody, taker, invitations } };
}

/** @param name normalised. @param lastFour of the card's number; '' where it was not given */
export async function readSaid(name: string, lastFour: string): Promise<Read> {
  const resident = lastFour === '' ? null : await residentByNameAndLastFour(name, lastFour);
  return { kind: 'visitor', visitor: { ...nobody, taker: saidTaker(name, resident) } };
}

function readTicket(
  scan: Extract<Scan, { readonly kind: 'ticket' }>,
  { tickets, session }: ReadFrom,
): Read {
  const ticket = ticketOfCode(scan, tickets);
  if (!ticket) return said(t('kiosk.ticketOfOtherDay', { number: scan.number }));
  if (!isLive(ticket, session.station.site))
    return said(t('kiosk.ticketOver', { number: ticket.number }));
  return { kind: 'ticket', ticketId: ticket.id };
}

async function readFound(found: FoundByCode, from: ReadFrom): Promise<Read> {
  switch (found.kind) {
    case 'case': {
      // Whoever was told what is missing, and brings that paper back, comes with the rest.
      const { residentId, state } = found.found;
      const visitor = await visitorOf(residentId, from);
      return {
        kind: 'visitor',
        visitor: state === 'to_be_completed' ? returning(visitor) : visitor,
      };
    }
    case 'visit':
      return readVisit(found.visit, from);
    case 'appointment': {
      const { day, from: time, residentId, ticketId } = found.appointment;
      if (day !== from.today) return said(say({ code: 'appointment_other_day', day, from: time }));
      const ticket = from.tickets.find(({ id }) => id === ticketId);
      if (ticket && isLive(ticket, from.session.station.site))
        return { kind: 'ticket', ticketId: ticket.id };
      return { kind: 'visitor', visitor: await visitorOf(residentId, from) };
    }
  }
}

async function readVisit(visit: Visit, from: ReadFrom): Promise<Read> {
  const { id, day, residentId, state } = visit;
  if (state === 'booked') {
    const time = formatTime(visit.from);
    return said(t('kiosk.visitToCome', { date: formatDay(day), time }));
  }
  const visitor = await visitorOf(residentId, from);
  if (!hasFollowUp(visit)) return { kind: 'visitor', visitor };
  const follow: Invitation = { kind: 'visit', id, day };
  const others = visitor.invitations.filter(({ kind }) => kind !== 'visit');
  return { kind: 'visitor', visitor: { ...visitor, invitations: [...others, follow] } };
}

async function visitorOf(residentId: string, { session, today }: ReadFrom): Promise<Visitor> {
  const resident = (await readPerson(session.store, residentId)) ?? null;
  if (resident === null) return nobody;
  const taker = takerOf(resident.person.birth, resident, today);
  return { ...nobody, taker, invitations: await invitationsOf(session, residentId) };
}

const returning = (visitor: Visitor): Visitor => ({ ...visitor, facts: ['returning'] });

const said = (sentence: string): Read => ({ kind: 'said', sentence });
