// A number and the wish for its slip are one act: one line of the journal and one transaction, then the paper. Where the hall's owner
// gives the number, the wish is recorded on this machine after it, for the owner prints no slip of another desk.
import { ok } from '../../../core/kit/result';
import type { QueueRefusal } from '../../../core/queue/refusal';
import type { Ticket } from '../../../core/queue/ticket';
import type { Document } from '../../../core/slip/document';
import type { Slip } from '../../../core/slip/slip';
import { call, reportTrouble } from '../../shell';
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
  let ready: Promise<Document | null> | undefined;
  let printed: Printed | undefined;
  const wish = {
    slipId: newId(),
    planned: (...given: Given) => {
      ready = prepare(...given);
      ready.catch(reportTrouble);
    },
    recorded: (slip: Slip) => {
      printed = printAtOnce(slip, ready);
    },
  };
  const taken = await actingAs({ rule: null, wish }, give);
  if (taken.ok) follow(printed ?? printTicketSlip(taken.value.id));
  return taken;
}

type Given = readonly [slip: Slip, ticket: Ticket, others: readonly Ticket[]];

/** While the act goes to the disk: a template with a fault must not keep a number from anybody, so nothing waits for this. */
async function prepare(...[slip, ticket, others]: Given): Promise<Document | null> {
  const session = currentSession();
  if (!session) return null;
  const document = composeTicketSlip(session, slip, ticket, [...others, ticket]);
  call('print.prepare', { printer: slip.printer, document }).catch(reportTrouble);
  return Promise.resolve(document);
}

async function printAtOnce(slip: Slip, ready: Promise<Document | null> | undefined): Printed {
  const session = currentSession();
  const document = await ready;
  // Whoever signed out at this moment: the slip is recorded, and printed when somebody is back.
  if (!session || !document) return ok(slip);
  const submitted = await submitSlip(session, slip, document);
  return submitted.ok ? ok(slip) : submitted;
}
