// Takes a device in: a one-time code for a token. The token leaves the hub once, in the answer, and only its hash stays.
import type { EnrolRequest, WireRefusal } from '../core/sync/wire';
import { ok, refuse, type Result } from '../core/kit/result';
import type { HubContext } from './context';
import { hashOf, newCode, newToken, plainCode } from './secrets';
import { brokenConstraint, inTransaction, type Tx } from './sql/database';

export type EnrolRefusal = Extract<
  WireRefusal['code'],
  'wrong_code' | 'code_used' | 'counter_taken'
>;

const codeHours = 24;

/** An answer may be lost on the way: the same device may ask again with its code for so long. */
const repeatMinutes = 10;

/** A fresh code, valid for a day. `start` replaces the unused code of the previous start. */
export async function makeCode(
  { db, hubId }: Pick<HubContext, 'db' | 'hubId'>,
  origin: 'start' | 'asked',
): Promise<string> {
  const code = newCode();
  await inTransaction(db, async (tx) => {
    if (origin === 'start') {
      await tx
        .deleteFrom('enrol_code')
        .where('hub_id', '=', hubId)
        .where('origin', '=', 'start')
        .where('used_by', 'is', null)
        .execute();
    }
    await tx
      .insertInto('enrol_code')
      .values({
        hub_id: hubId,
        code_hash: hashOf(plainCode(code)),
        origin,
        expires_at: new Date(Date.now() + codeHours * 3_600_000),
        used_by: null,
        used_at: null,
      })
      .execute();
  });
  return code;
}

/** Enrols a device and returns its token. A device that enrols again keeps its place in its own sequence. */
export async function enrol(
  context: HubContext,
  request: EnrolRequest,
): Promise<Result<{ readonly token: string }, { readonly code: EnrolRefusal }>> {
  const token = newToken();
  try {
    return await inTransaction(context.db, async (tx) => {
      const refusal = await useCode(tx, context.hubId, request);
      if (refusal) return refuse({ code: refusal });
      await putDevice(tx, context.hubId, request, hashOf(token));
      return ok({ token });
    });
  } catch (error) {
    if (brokenConstraint(error) === 'device_counter') return refuse({ code: 'counter_taken' });
    throw error;
  }
}

async function useCode(tx: Tx, hubId: string, request: EnrolRequest): Promise<EnrolRefusal | null> {
  const hash = hashOf(plainCode(request.code));
  const code = await tx
    .selectFrom('enrol_code')
    .selectAll()
    .where('hub_id', '=', hubId)
    .where('code_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  const now = Date.now();
  if (!code || code.expires_at.getTime() < now) return 'wrong_code';
  if (code.used_by !== null) {
    const age = now - (code.used_at?.getTime() ?? 0);
    return code.used_by === request.device && age < repeatMinutes * 60_000 ? null : 'code_used';
  }
  await tx
    .updateTable('enrol_code')
    .set({ used_by: request.device, used_at: new Date(now) })
    .where('hub_id', '=', hubId)
    .where('code_hash', '=', hash)
    .execute();
  return null;
}

async function putDevice(
  tx: Tx,
  hubId: string,
  request: EnrolRequest,
  tokenHash: string,
): Promise<void> {
  const told = {
    name: request.deviceName,
    community: request.community,
    hall: request.hall,
    counter: request.counter,
    status: 'active',
    token_hash: tokenHash,
  } as const;
  const { numUpdatedRows } = await tx
    .updateTable('device')
    .set(told)
    .where('hub_id', '=', hubId)
    .where('device', '=', request.device)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await tx
    .insertInto('device')
    .values({ hub_id: hubId, device: request.device, last_seq: 0, ...told })
    .execute();
}
