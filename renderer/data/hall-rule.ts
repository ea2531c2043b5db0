// Whose waiting tickets may be called where: what keeps one ticket from being called at two windows that do not hear each other.
// A number that a window gave out while it was cut off is that window's alone, until the window has been told that the owner has it.
import Dexie from 'dexie';
import type { HallStatus } from '../../electron/contract/hall';
import type { Ticket } from '../../core/queue/ticket';
import type { Site } from '../../core/station/station';
import type { Store } from './working-set';

export type HallRule =
  /** The owner decides: a lane's numbers wait until their window knows that they are the hall's. */
  | { readonly kind: 'owner'; readonly told: Readonly<Record<string, number>> }
  /** Cut off: only the own lane's numbers that the owner does not have. */
  | { readonly kind: 'cut'; readonly lane: string };

/** The rule for deciding on this machine now; null where it stands alone or its owner decides. */
export function ruleOf(status: HallStatus): HallRule | null {
  if (status.role === 'owner')
    return {
      kind: 'owner',
      told: Object.fromEntries(status.members.map(({ lane, told }) => [lane, told])),
    };
  return status.role === 'window' && !status.linked ? { kind: 'cut', lane: status.lane } : null;
}

/** `C` of `AC001`; '' for a number of the owner. */
const laneOf = ({ series }: Pick<Ticket, 'series'>): string => series.slice(1);

/** No window has it: the next one that calls it, or brings it back, does. */
const isAnybodys = ({ state }: Pick<Ticket, 'state'>): boolean =>
  state === 'waiting' || state === 'missed';

/** The tickets without those that no window has and that may not be taken up by this rule. */
export async function callable(
  { db }: Store,
  tickets: readonly Ticket[],
  rule: HallRule | null | undefined,
): Promise<Ticket[]> {
  if (!rule) return [...tickets];
  const may = await Promise.all(
    tickets.map(async (ticket) => {
      if (!isAnybodys(ticket)) return true;
      const lane = laneOf(ticket);
      const told = rule.kind === 'owner' ? rule.told[lane] : undefined;
      // Of the owner itself, or of a window that was let go.
      if (rule.kind === 'owner' && told === undefined) return true;
      if (rule.kind === 'cut' && lane !== rule.lane) return false;
      const taken = await db.events
        .where('[entityId+n]')
        .between([ticket.id, Dexie.minKey], [ticket.id, Dexie.maxKey])
        .first();
      return told === undefined ? taken?.handed !== true : (taken?.n ?? 0) <= told;
    }),
  );
  return tickets.filter((_, i) => may[i]);
}

/** The site as a window that is cut off gives out numbers: series of its own, and none kept for writing by hand. */
export const siteOfLane = (site: Site, lane: string): Site => ({
  ...site,
  services: site.services.map((service) => {
    const own: typeof service & { handwritten?: unknown } = {
      ...service,
      series: service.series + lane,
    };
    delete own.handwritten;
    return own;
  }),
});
