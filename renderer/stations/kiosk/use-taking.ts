// Takes one number at a time, however often a door is tapped; committed first, then printed and shown.
import { useRef, useState } from 'react';
import type { QueueRefusal } from '../../../core/queue/refusal';
import type { Ticket } from '../../../core/queue/ticket';
import type { Service } from '../../../core/station/station';
import { checkIn, checkInVisit } from '../../data/acts/appointment-acts';
import { takeTicket } from '../../data/acts/queue-acts';
import type { TicketTaker } from '../../data/acts/take-number';
import { withSlip } from '../../data/acts/with-slip';
import { t } from '../../ui/i18n';
import { say, type Refusal } from '../../ui/say';
import type { Taker, Visitor } from './taker';

type Asked = ReturnType<typeof takeTicket>;

export type Taking = {
  readonly isTaking: boolean;
  readonly take: (service: Service, visitor: Visitor) => void;
  readonly checkIn: (appointmentId: string, visitor: Visitor) => void;
};

export function useTaking(
  show: (ticketId: string, had: boolean) => void,
  tell: (sentence: string | null) => void,
): Taking {
  const [isTaking, setTaking] = useState(false);
  // A ref, for two taps come faster than React draws a shut door.
  const busy = useRef(false);
  const once = async (ask: () => Asked) => {
    if (busy.current) return;
    busy.current = true;
    setTaking(true);
    tell(null);
    try {
      const taken = await withSlip(ask);
      if (taken.ok) show(taken.value.id, false);
      else if ('ticket' in taken.refusal) show(taken.refusal.ticket.id, true);
      else tell(sayHere(taken.refusal));
    } finally {
      busy.current = false;
      setTaking(false);
    }
  };
  return {
    isTaking,
    take: (service, visitor) => void once(() => takeFor(service, visitor)),
    checkIn: (id, { facts }) => void once(() => checkIn(id, facts)),
  };
}

function takeFor({ key: service }: Service, { taker, facts, visitId }: Visitor): Asked {
  if (visitId !== null) return checkInVisit(visitId, service, facts);
  return takeTicket({ service, channel: 'kiosk', taker: asked(taker), facts });
}

/** In words for a resident, where those for a clerk name keys of the site or machines. */
function sayHere(
  refusal: Exclude<Refusal, Extract<QueueRefusal, { readonly ticket: Ticket }>>,
): string {
  const { code } = refusal;
  return code in here ? t(here[code as keyof typeof here]) : say(refusal);
}

const here = {
  unknown_service: 'kiosk.serviceGone',
  owner_away: 'kiosk.cutOffInvited',
  owner_lost: 'kiosk.cutOffLost',
  owner_locked: 'kiosk.cutOffLocked',
} as const satisfies Partial<Record<Refusal['code'], string>>;

function asked(taker: Taker | null): TicketTaker | null {
  if (taker === null) return null;
  const { residentId, birth, saidName, card } = taker;
  if (residentId !== null) return { residentId };
  return { residentId, name: saidName, birth, ...(card === null ? {} : { card }) };
}
