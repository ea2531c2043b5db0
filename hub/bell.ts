// Wakes the stations that wait on /poke. It only says “there is something”; what it is comes by pull, in order.

export type Bell = {
  /** Waits for one community's news; returns the way out. A device that connects again replaces its older wait. */
  readonly wait: (device: string, community: string, ring: () => void) => () => void;
  /** Rings for a community, not for the device whose events these are. `last` is the hub's newest number. */
  readonly ring: (community: string, except: string, last: number) => void;
  /** The newest number that somebody read from the database: rings for everybody when another hub process wrote it. */
  readonly noticed: (last: number) => void;
  readonly waiting: () => number;
};

type Waiter = { readonly community: string; readonly ring: () => void };

export function createBell(): Bell {
  const waiters = new Map<string, Waiter>();
  let newest = 0;
  return {
    wait: (device, community, ring) => {
      const waiter: Waiter = { community, ring };
      waiters.set(device, waiter);
      return () => {
        if (waiters.get(device) === waiter) waiters.delete(device);
      };
    },
    ring: (community, except, last) => {
      newest = Math.max(newest, last);
      for (const [device, waiter] of waiters) {
        if (device !== except && waiter.community === community) waiter.ring();
      }
    },
    noticed: (last) => {
      const isNews = last > newest;
      newest = last;
      if (isNews) for (const waiter of waiters.values()) waiter.ring();
    },
    waiting: () => waiters.size,
  };
}
