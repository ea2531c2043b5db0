/** Why an act could not be recorded on this machine. Nothing was changed; the person can act on it. */
export type RecordTrouble =
  | { readonly code: 'locked' }
  | { readonly code: 'space_stop' }
  | { readonly code: 'disk_full' }
  | { readonly code: 'disk_failed'; readonly detail: string }
  /** It is safe in the journal, but the working store does not take it: the application must be started again. */
  | { readonly code: 'store_failed'; readonly detail: string };
