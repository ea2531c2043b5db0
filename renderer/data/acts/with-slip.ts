// A number and the wish for its slip are one act: one line of the journal and one transaction, then the paper. Where the hall's owner
// gives the number, the wish is recorded on this machine after it, for the owner prints no slip of another desk.
import { ok } from '../../../core/kit/result';
import type { QueueRefusal } from '../../../core/queue/refusal';
import type { Ticket } from '../../../core/queue/ticket';
import type { Slip } from '../../../core/slip/slip';
import { composeTicketSlip } from '../compose-slip';
import { newId } from '../mint';
import { currentSession } from '../session';
import { submitSlip } from '../submit-slip';
import { actingAs, type Acted } from './act';
import { printTicketSlip, type Printed } from './slip-acts';

/** `give` is one of the acts that give a number; `follow` gets what becomes of its paper, which holds nobody up. */
export async function withSlip(
  give: () => Acted<Ticket, QueueRefusal>,
  follow: (printed: Printed) => void = () => undefined,
): Acted<Ticket, QueueRefusal> {
  let printed: Printed | undefined;
  const wish = {
    slipId: newId(),
    recorded: (slip: Slip, ticket: Ticket, others: readonly Ticket[]) => {
      printed = printAtOnce(slip, ticket, others);
    },
  };
  const taken = await actingAs({ rule: null, wish }, give);
  if (taken.ok) follow(printed ?? printTicketSlip(taken.value.id));
  return taken;
}

async function printAtOnce(slip: Slip, ticket: Ticket, others: readonly Ticket[]): Printed {
  const session = currentSession();
  // Whoever signed out at this moment: the slip is recorded, and printed when somebody is back.
  if (!session) return ok(slip);
  const document = composeTicketSlip(session, slip, ticket, [...others, ticket]);
  const submitted = await submitSlip(session, slip, document);
  return submitted.ok ? ok(slip) : submitted;
}
