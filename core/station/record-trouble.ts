/** Why an act could not be recorded on this machine. Nothing was changed; the person can act on it. */
export type RecordTrouble =
  | { readonly code: 'locked' }
  /** The owner of the hall's queue is away, and this cannot be done without it. */
  | { readonly code: 'owner_away' }
  /** The line broke: nobody knows here whether it was done. It shows as soon as the owner is back. */
  | { readonly code: 'owner_lost' }
  /** Nobody has signed in at the owner since its start. */
  | { readonly code: 'owner_locked' }
  | { readonly code: 'space_stop' }
  | { readonly code: 'disk_full' }
  | { readonly code: 'disk_failed'; readonly detail: string }
  /** It is safe in the journal, but the working store does not take it: the application must be started again. */
  | { readonly code: 'store_failed'; readonly detail: string };
