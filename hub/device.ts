// Who is asking: a bearer token names one device, and a revoked one is told so.
import type { Device, HubContext } from './context';
import { hashOf } from './secrets';

/** The device that the Authorization header names, or null. */
export async function deviceOf(
  { db, hubId }: HubContext,
  authorization: string | undefined,
): Promise<Device | null> {
  const token = /^Bearer ([\w-]{20,200})$/.exec(authorization ?? '')?.[1];
  if (!token) return null;
  const row = await db
    .selectFrom('device')
    .select(['device', 'community', 'hall', 'status', 'last_seq'])
    .where('hub_id', '=', hubId)
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!row) return null;
  const { last_seq: lastSeq, ...device } = row;
  return { ...device, lastSeq };
}

/** Shuts a device out. Its events stay; its token is worth nothing from now on. False: no such device. */
export async function revoke(
  { db, hubId }: Pick<HubContext, 'db' | 'hubId'>,
  device: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('device')
    .set({ status: 'revoked' })
    .where('hub_id', '=', hubId)
    .where('device', '=', device)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
