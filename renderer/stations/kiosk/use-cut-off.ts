// Asks once, when the ticket desk comes up, whether it went down between giving a number and printing it.
import { useEffect, useState } from 'react';
import type { Ticket } from '../../../core/queue/ticket';
import { unprintedTickets } from '../../data/find-unprinted';
import type { Session } from '../../data/session';
import type { CutOffProps } from './cut-off';
import type { Desk } from './use-desk';

/** Asked again only when the window is loaded anew: what it takes itself, it prints itself. */
let asked: Promise<readonly Ticket[]> | null = null;

/** The latest number without a slip that nobody answered for yet; null while somebody else is being helped. */
export function useCutOff(session: Session, { visitor, print }: Desk): CutOffProps | null {
  const [tickets, setTickets] = useState<readonly Ticket[]>([]);
  useEffect(() => {
    asked ??= unprintedTickets(session);
    void asked.then(setTickets);
  }, [session]);
  const [latest, ...others] = tickets;
  if (!latest || visitor.taker !== null) return null;
  const answer = () => {
    asked = Promise.resolve(others);
    setTickets(others);
  };
  return {
    number: latest.number,
    onPrint: () => {
      answer();
      print(latest.id);
    },
    onLeave: answer,
  };
}
