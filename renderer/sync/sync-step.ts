/** How a round with the hub ended. `away`: no answer, or none that makes sense; it is tried again by itself. */
export type SyncStep =
  | { readonly state: 'up' }
  | { readonly state: 'none' }
  /** The hub was restored from a backup: the next round begins at once, with our part of what it forgot. */
  | { readonly state: 'again' }
  | { readonly state: 'away'; readonly detail: string; readonly retryAfterMs?: number }
  /** Somebody else answers at the hub's address: a network that wants a log-in first, a wrong address, a wrong certificate. */
  | { readonly state: 'elsewhere'; readonly detail: string }
  /** The hub does not want this machine any more, or this version of it: a person must act. */
  | { readonly state: 'refused'; readonly detail: string };
