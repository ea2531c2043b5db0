// What the card of a booked time is told: the note stays inside, for it is the clerk's own.
import type { SlipData } from '../../core/slip/fill-template';
import { need } from './need';
import type { Session } from './session';

/** The end of the id is what the ticket desk looks for (`find-invitations.ts`). */
export async function appointmentCardData(
  { store, station }: Session,
  appointmentId: string,
): Promise<SlipData> {
  const { id, day, from, to, service } = await need(store, 'appointment', appointmentId);
  const door = station.site.services.find(({ key }) => key === service);
  return { code: id.slice(-12), day, time: { from, to }, service: door?.name ?? service };
}
