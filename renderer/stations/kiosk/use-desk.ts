// What the ticket desk is doing: which page, who stands there, and the one number being taken.
import { useRef, useState } from 'react';
import type { PriorityFact } from '../../../core/queue/ticket';
import type { Service } from '../../../core/station/station';
import { printTicketSlip, reprint } from '../../data/acts/slip-acts';
import type { Invitation } from '../../data/find-invitations';
import { t } from '../../ui/i18n';
import { say } from '../../ui/say';
import { readSent, type Read, type ReadFrom } from './read-sent';
import { sayingWho, type SayingWho } from './saying-who';
import { nobody, type Visitor } from './taker';
import { useTaking } from './use-taking';

export type Page =
  | { readonly name: 'doors' }
  | { readonly name: 'id'; readonly typed: string; readonly trouble: string | null }
  | { readonly name: 'name'; readonly typed: string; readonly trouble: string | null }
  /** The name was written; the last four of the card's number may follow. */
  | {
      readonly name: 'last_four';
      readonly said: string;
      readonly typed: string;
      readonly trouble: string | null;
    }
  | { readonly name: 'facts' }
  | {
      readonly name: 'ticket';
      readonly ticketId: string;
      /** The person had this number before. */
      readonly had: boolean;
      /** Another slip of it was asked for here. */
      readonly isReprinted: boolean;
    };

export type Desk = SayingWho & {
  readonly page: Page;
  readonly visitor: Visitor;
  readonly isTaking: boolean;
  /** What was wrong with the tap or the code before, in words. */
  readonly trouble: string | null;
  readonly take: (service: Service) => void;
  readonly accept: (invitation: Invitation) => void;
  readonly askFacts: () => void;
  readonly tellFacts: (facts: readonly PriorityFact[]) => void;
  /** From a reader, on any page: the next person begins. */
  readonly read: (sent: string) => void;
  /** Another slip of a number; its first where it never had one. */
  readonly print: (ticketId: string, slipId?: string) => void;
  readonly finish: () => void;
  readonly start: () => void;
};

/** The second tap of a shaky hand lands on the page that the first one opened: for so long it presses nothing. */
const shakyMs = 900;

export function useDesk(from: ReadFrom): Desk {
  const [page, setPage] = useState<Page>({ name: 'doors' });
  const [visitor, setVisitor] = useState(nobody);
  const [trouble, setTrouble] = useState<string | null>(null);
  const steady = useSteady();
  // What comes late, for somebody who went away, is for nobody.
  const turns = useTurns();
  const show = (ticketId: string, had: boolean, isReprinted = false) => {
    steady.begin();
    setTrouble(null);
    setPage({ name: 'ticket', ticketId, had, isReprinted });
  };
  const taking = useTaking(show, setTrouble);
  const start = () => {
    steady.end();
    turns.end();
    setPage({ name: 'doors' });
    setVisitor(nobody);
    setTrouble(null);
  };
  const answer = (read: Read) => {
    start();
    if (read.kind === 'visitor') setVisitor(read.visitor);
    else if (read.kind === 'ticket') show(read.ticketId, true);
    else if (read.kind === 'said') setTrouble(read.sentence);
    else setPage({ name: 'id', typed: read.certNo, trouble: read.sentence });
  };
  const read = (sent: string) => turns.use(readSent(sent, from), answer);
  return {
    ...{ page, visitor, trouble, start, read, isTaking: taking.isTaking },
    take: (service) => {
      if (steady.isSteady()) taking.take(service, visitor);
    },
    accept: (invitation) => {
      if (invitation.kind === 'appointment') taking.checkIn(invitation.id, visitor);
      else {
        steady.begin();
        setVisitor({ ...visitor, visitId: invitation.id, invitations: [] });
      }
    },
    ...sayingWho({ setPage, read, answerWith: (asked) => turns.use(asked, answer) }),
    askFacts: () => setPage({ name: 'facts' }),
    tellFacts: (facts) => {
      steady.begin();
      setVisitor({ ...visitor, facts });
      setPage({ name: 'doors' });
    },
    print: (ticketId, slipId) => {
      show(ticketId, true, true);
      turns.use(printOneMore(ticketId, slipId), setTrouble);
    },
    finish: () => {
      if (steady.isSteady()) start();
    },
  };
}

/** Waits for an answer and uses it, unless something else was asked or began meanwhile. */
function useTurns() {
  const turn = useRef(0);
  const next = () => (turn.current += 1);
  return {
    end: () => void next(),
    use: <T>(asked: Promise<T>, use: (answer: T) => void): void => {
      const mine = next();
      void asked.then((answer) => {
        if (mine === turn.current) use(answer);
      });
    },
  };
}

/** Whether the present page stood long enough for a tap to be meant for it. */
function useSteady() {
  const shownAt = useRef(-shakyMs);
  return {
    begin: () => {
      shownAt.current = performance.now();
    },
    end: () => {
      shownAt.current = -shakyMs;
    },
    isSteady: () => performance.now() - shownAt.current >= shakyMs,
  };
}

/** Why no further slip comes, or null. */
async function printOneMore(ticketId: string, slipId: string | undefined): Promise<string | null> {
  const printed = await (slipId === undefined
    ? printTicketSlip(ticketId)
    : reprint(slipId, t('kiosk.reprintReason')));
  return printed.ok ? null : say(printed.refusal);
}
