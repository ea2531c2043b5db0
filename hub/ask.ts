// What every request goes through before a route acts on it: shape, version, device, epoch.
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { wireHeader, wireVersion } from '../core/sync/wire';
import type { Device, HubContext } from './context';
import { deviceOf } from './device';
import { readEpoch, type Epoch } from './epoch';
import { refusal } from './refusal';

/** The value in its shape; refuses `bad_request`. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw refusal('bad_request');
  return result.data;
}

/** Throws where the hub was never set up. */
export async function currentEpoch({ db, hubId }: HubContext): Promise<Epoch> {
  const epoch = await readEpoch(db, hubId);
  if (!epoch) throw new Error('This hub has no epoch.');
  return epoch;
}

/** The device that asks, and the epoch. Refuses strangers, revoked devices and stations that are too old to understand the answer. */
export async function asking(
  context: HubContext,
  { headers }: FastifyRequest,
): Promise<{ readonly device: Device; readonly epoch: Epoch }> {
  const device = await deviceOf(context, headers.authorization);
  if (!device) throw refusal('unknown_device');
  if (device.status === 'revoked') throw refusal('revoked');
  const wire = Number(headers[wireHeader]);
  if (!Number.isSafeInteger(wire)) throw refusal('bad_request');
  if (wire < wireVersion) throw refusal('too_old');
  return { device, epoch: await currentEpoch(context) };
}
