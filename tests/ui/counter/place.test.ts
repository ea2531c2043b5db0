import { describe, expect, it } from 'vitest';
import type { Case } from '../../../core/case/case';
import type { Ticket } from '../../../core/queue/ticket';
import { seenAt } from '../../../renderer/stations/counter/place';

const ticket = (change: Partial<Ticket>): Ticket =>
  ({ id: 't1', state: 'serving', residentId: null, ...change }) as unknown as Ticket;
const caze = (ticketId: string, change: Partial<Case> = {}): Case =>
  ({
    id: 'c1',
    ticketId,
    residentId: 'r1',
    state: 'filling',
    acceptance: null,
    ...change,
  }) as unknown as Case;
const acceptedAt = (at: number): Partial<Case> => ({
  id: 'c2',
  state: 'accepted',
  acceptance: { at } as NonNullable<Case['acceptance']>,
});

describe('the middle of the counter', () => {
  it('is empty without a ticket, and shows the number while somebody is called', () => {
    expect(seenAt({ at: 'ticket' }, null, [])).toEqual({ at: 'idle' });
    const called = ticket({ state: 'called' });
    expect(seenAt({ at: 'ticket' }, called, [])).toEqual({ at: 'called', ticket: called });
  });

  it('follows the ticket to its case, else to its person, else to the search', () => {
    expect(seenAt({ at: 'ticket' }, ticket({}), [caze('t1')])).toEqual({
      at: 'case',
      caseId: 'c1',
    });
    expect(seenAt({ at: 'ticket' }, ticket({ residentId: 'r1' }), [caze('other')])).toEqual({
      at: 'matter',
      residentId: 'r1',
    });
    expect(seenAt({ at: 'ticket' }, ticket({}), [])).toEqual({ at: 'find' });
  });

  it('keeps the receipt of a case that left the counter while its person is still here', () => {
    const here = ticket({ residentId: 'r1', startedAt: 100 });
    const ofTicket = caze('t1', acceptedAt(150));
    const ofAnotherDay = caze('t0', acceptedAt(150));
    const longAgo = caze('t0', acceptedAt(50));
    const shown = { at: 'case', caseId: 'c2' };
    expect(seenAt({ at: 'ticket' }, here, [ofTicket])).toEqual(shown);
    expect(seenAt({ at: 'ticket' }, here, [ofAnotherDay])).toEqual(shown);
    expect(seenAt({ at: 'ticket' }, here, [longAgo])).toEqual({ at: 'matter', residentId: 'r1' });
    // What is still to be done comes before what is done.
    expect(seenAt({ at: 'ticket' }, here, [ofTicket, caze('t1')])).toEqual({
      at: 'case',
      caseId: 'c1',
    });
  });

  it('stays where the clerk went, whoever is called', () => {
    const place = { at: 'enquiry', residentId: null } as const;
    expect(seenAt(place, ticket({ state: 'called' }), [])).toBe(place);
  });
});
