// The two channels between pages and machine, and the shape of an answer on the wire.
import type { CallName, Calls } from './contract/calls';

/** Every call goes over this one channel by name, so that a page can reach no other. */
export const callChannel = 'station:call';
export const noticeChannel = 'station:notice';

export type CallTrouble = {
  /** `unknown_sender`: not a page of ours. `unknown_call`, `bad_input`: a bug or an attack. `not_allowed`: not from this window. */
  readonly code: 'unknown_sender' | 'unknown_call' | 'not_allowed' | 'bad_input' | 'failed';
  /** Names of the call and of fields, never what they held. */
  readonly detail: string;
};

export type CallAnswer<N extends CallName> =
  | { readonly ok: true; readonly value: Calls[N]['out'] }
  | { readonly ok: false; readonly trouble: CallTrouble };
