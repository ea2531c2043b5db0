// What can come between this machine and its hub.

export type HubTrouble =
  | { readonly code: 'not_enrolled' }
  | { readonly code: 'away'; readonly detail: string }
  | { readonly code: 'nonsense'; readonly detail: string }
  | {
      readonly code: 'refused';
      readonly reason: string;
      readonly lastSeq: number | null;
      readonly epoch: string | null;
    }
  | { readonly code: 'gap'; readonly expectedSeq: number }
  | { readonly code: 'busy'; readonly retryAfterSeconds: number };
