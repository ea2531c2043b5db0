// Pages of papers on the hub: taken in piece by piece, given out piece by piece, and never opened here. A station whose line broke
// goes on where the hub stands; what does not come to the sum that was said is thrown away whole.
import { createHash } from 'node:crypto';
import type { PagePieceRequest, PageStanding } from '../core/sync/wire';
import type { Device, HubContext } from './context';
import { brokenConstraint, inTransaction, type Tx } from './sql/database';

type Standing = Omit<PageStanding, 'epoch'>;

type Place = { readonly hub_id: string; readonly community: string; readonly name: string };

/** Takes in the next piece. What is there already is answered with where the hub stands, and nothing changes. */
export async function takePiece(
  context: HubContext,
  { community }: Pick<Device, 'community'>,
  name: string,
  piece: Omit<PagePieceRequest, 'wire'>,
): Promise<Standing> {
  const place = { hub_id: context.hubId, community, name };
  try {
    return await inTransaction(context.db, (tx) => takeIn(tx, place, piece));
  } catch (error) {
    // Two counters began the same page in the same moment: the slower one is told where the other stands.
    if (brokenConstraint(error) === null) throw error;
    return inTransaction(context.db, (tx) => takeIn(tx, place, piece));
  }
}

async function takeIn(
  tx: Tx,
  place: Place,
  { total, digest, offset, piece }: Omit<PagePieceRequest, 'wire'>,
): Promise<Standing> {
  const known = await pageAt(tx, place);
  if (known && known.have === known.total) return { have: known.total, isWhole: true };
  // The half of a page that was said to be another one is worth nothing to anybody.
  const isAnother = known && (known.total !== total || known.digest !== digest);
  if (isAnother) await forgetPage(tx, place);
  const have = isAnother ? 0 : (known?.have ?? 0);
  if (offset !== have) return { have, isWhole: false };
  const content = Buffer.from(piece, 'base64');
  if (content.length === 0 || have + content.length > total) return { have, isWhole: false };
  if (have === 0)
    await tx
      .insertInto('page')
      .values({ ...place, total, digest, have: content.length })
      .execute();
  else await grow(tx, place, have + content.length);
  await tx
    .insertInto('page_piece')
    .values({ ...place, start: have, content })
    .execute();
  if (have + content.length < total) return { have: have + content.length, isWhole: false };
  const whole = Buffer.concat((await piecesAt(tx, place)).map((one) => one.content));
  if (createHash('sha256').update(whole).digest('hex') === digest)
    return { have: total, isWhole: true };
  await forgetPage(tx, place);
  return { have: 0, isWhole: false };
}

/** The stored piece that begins at `offset`; null while the page is not whole here. */
export async function givePiece(
  { db, hubId }: HubContext,
  { community }: Pick<Device, 'community'>,
  name: string,
  offset: number,
): Promise<{ readonly total: number; readonly piece: Buffer } | null> {
  const page = await db
    .selectFrom('page')
    .select(['total', 'have'])
    .where('hub_id', '=', hubId)
    .where('community', '=', community)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!page || page.have !== page.total) return null;
  const row = await db
    .selectFrom('page_piece')
    .select('content')
    .where('hub_id', '=', hubId)
    .where('community', '=', community)
    .where('name', '=', name)
    .where('start', '=', offset)
    .executeTakeFirst();
  return { total: page.total, piece: row?.content ?? Buffer.alloc(0) };
}

/** Locked until the piece is in: two devices that send one page take turns. */
const pageAt = (tx: Tx, { hub_id, community, name }: Place) =>
  tx
    .selectFrom('page')
    .select(['total', 'digest', 'have'])
    .where('hub_id', '=', hub_id)
    .where('community', '=', community)
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst();

const grow = (tx: Tx, { hub_id, community, name }: Place, have: number) =>
  tx
    .updateTable('page')
    .set({ have })
    .where('hub_id', '=', hub_id)
    .where('community', '=', community)
    .where('name', '=', name)
    .execute();

const piecesAt = (tx: Tx, { hub_id, community, name }: Place) =>
  tx
    .selectFrom('page_piece')
    .select('content')
    .where('hub_id', '=', hub_id)
    .where('community', '=', community)
    .where('name', '=', name)
    .orderBy('start')
    .execute();

/** Deletes the page of this name, whole or half. */
export async function forgetPage(tx: Tx, { hub_id, community, name }: Place): Promise<void> {
  for (const table of ['page_piece', 'page'] as const)
    await tx
      .deleteFrom(table)
      .where('hub_id', '=', hub_id)
      .where('community', '=', community)
      .where('name', '=', name)
      .execute();
}
