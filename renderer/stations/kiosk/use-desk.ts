// What the ticket desk is doing: which page, who stands there, and the one number being taken.
import { useRef, useState } from 'react';
import { dayOf } from '../../../core/kit/time';
import { parseIdNumber } from '../../../core/resident/id-number';
import type { Service } from '../../../core/station/station';
import { takeTicket } from '../../data/acts/queue-acts';
import { printTicketSlip, reprint } from '../../data/acts/slip-acts';
import type { TicketTaker } from '../../data/acts/take-number';
import { residentByCertNo } from '../../data/find-resident';
import type { Session } from '../../data/session';
import { t } from '../../ui/i18n';
import { say } from '../../ui/say';
import { takerOf, type Taker } from './taker';

type Page =
  | { readonly name: 'doors' }
  | { readonly name: 'id'; readonly typed: string; readonly trouble: string | null }
  | { readonly name: 'ticket'; readonly ticketId: string; readonly had: boolean };

export type Desk = {
  readonly page: Page;
  readonly taker: Taker | null;
  readonly isTaking: boolean;
  readonly isReprinted: boolean;
  readonly trouble: string | null;
  readonly take: (service: Service) => void;
  readonly typeId: (typed: string) => void;
  readonly readTyped: (typed: string) => void;
  /** From the card reader, on any page: the next person begins. */
  readonly readCard: (certNo: string) => void;
  readonly printAgain: (slipId: string | undefined) => void;
  readonly finish: () => void;
  readonly start: () => void;
};

/** The second tap of a shaky hand lands on the page that the first one opened: for so long it presses nothing. */
const shakyMs = 900;

export function useDesk(session: Session): Desk {
  const [page, setPage] = useState<Page>({ name: 'doors' });
  const [taker, setTaker] = useState<Taker | null>(null);
  const [isReprinted, setReprinted] = useState(false);
  const shownAt = useRef(0);
  const show = (ticketId: string, had: boolean) => {
    shownAt.current = performance.now();
    setReprinted(false);
    setPage({ name: 'ticket', ticketId, had });
  };
  const taking = useTaking(taker, show);
  const start = () => {
    setPage({ name: 'doors' });
    setTaker(null);
    setReprinted(false);
    taking.forget();
  };
  const know = async (certNo: string) => {
    const known = await readTaker(certNo, session);
    start();
    if (known) setTaker(known);
    else setPage({ name: 'id', typed: certNo, trouble: t('kiosk.idWrong') });
  };
  return {
    page,
    taker,
    isReprinted,
    isTaking: taking.isTaking,
    trouble: taking.trouble,
    take: taking.take,
    typeId: (typed) => setPage({ name: 'id', typed, trouble: null }),
    readTyped: (typed) => {
      const missing = 18 - typed.length;
      if (missing === 0) void know(typed);
      else setPage({ name: 'id', typed, trouble: t('kiosk.idShort', { count: missing }) });
    },
    readCard: (certNo) => void know(certNo),
    printAgain: (slipId) => {
      setReprinted(true);
      if (page.name === 'ticket') void printOneMore(page.ticketId, slipId);
    },
    finish: () => {
      if (performance.now() - shownAt.current > shakyMs) start();
    },
    start,
  };
}

/** Takes one number at a time, however often a door is tapped. */
function useTaking(taker: Taker | null, show: (ticketId: string, had: boolean) => void) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isTaking, setTaking] = useState(false);
  // A ref, for two taps come faster than React draws a shut door.
  const busy = useRef(false);
  const take = async (service: Service) => {
    if (busy.current) return;
    busy.current = true;
    setTaking(true);
    setTrouble(null);
    try {
      const taken = await takeTicket({
        service: service.key,
        channel: 'kiosk',
        taker: asked(taker),
      });
      if (taken.ok) {
        show(taken.value.id, false);
        void printTicketSlip(taken.value.id);
      } else if (taken.refusal.code === 'has_live_ticket') show(taken.refusal.ticket.id, true);
      else setTrouble(say(taken.refusal));
    } finally {
      busy.current = false;
      setTaking(false);
    }
  };
  return {
    isTaking,
    trouble,
    take: (service: Service) => void take(service),
    forget: () => setTrouble(null),
  };
}

/** Null when the number cannot be one. */
async function readTaker(certNo: string, session: Session): Promise<Taker | null> {
  const parsed = parseIdNumber(certNo);
  if (!parsed.ok) return null;
  const resident = await residentByCertNo(parsed.value.number);
  return takerOf(parsed.value.birth, resident, dayOf(Date.now()), session.station.site);
}

function printOneMore(ticketId: string, slipId: string | undefined): Promise<unknown> {
  return slipId === undefined
    ? printTicketSlip(ticketId)
    : reprint(slipId, t('kiosk.reprintReason'));
}

function asked(taker: Taker | null): TicketTaker | null {
  if (taker === null) return null;
  return taker.residentId === null ? { birth: taker.birth } : { residentId: taker.residentId };
}
