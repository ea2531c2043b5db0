// A station from nothing, as set-up makes it; the passphrase was stretched outside.
import type { Station } from '../../../core/station/station';
import type { StaffEntry } from '../../../electron/contract/vault';
import { openDay as open, takeTicket } from '../../../renderer/data/acts/queue-acts';
import { currentSession, introduce, joinVault, type Session } from '../../../renderer/data/session';
import { call } from '../../../renderer/shell';

export async function begin(input: {
  readonly station: Station;
  readonly staff: StaffEntry;
  readonly stretched: string;
}): Promise<void> {
  await call('station.save', input.station);
  const enrolled = await call('vault.enrol', { staff: input.staff, stretched: input.stretched });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  await join();
  await introduce(session(), enrolled.value.staff);
}

/** Joins the vault that this window has opened. */
export async function join(): Promise<void> {
  const joined = await joinVault();
  if (!joined.ok) throw new Error(joined.refusal.code);
}

export async function openDay(tickets: number): Promise<void> {
  // A bench may run on a Sunday.
  const opened = await open(true);
  if (!opened.ok) throw new Error(opened.refusal.code);
  for (let i = 0; i < tickets; i++) {
    const taken = await takeTicket({
      service: serviceKey(),
      channel: 'desk',
      taker: { birth: '1948-03-01' },
    });
    if (!taken.ok) throw new Error(taken.refusal.code);
  }
}

export function session(): Session {
  const current = currentSession();
  if (!current) throw new Error('Nobody is signed in');
  return current;
}

export function serviceKey(): string {
  return session().station.site.services[0]?.key ?? '';
}
