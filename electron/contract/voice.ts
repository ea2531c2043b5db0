// A site's own recordings for the calls, and what the machine remembers of having been said.

/** Recordings that this machine has: they come before every other voice. */
export type Recordings = {
  /** One file for each clip (`core/board/clips.ts`) that there is a recording of: `please.wav`. */
  readonly files: readonly string[];
  /** Part of their addresses: another one after every change, so that no old sound is heard. */
  readonly stamp: string;
};

/** Why a file is not taken. */
export type RecordingFault =
  | 'unknown_name'
  /** The same clip twice: `please.ogg` and `please.wav`. */
  | 'twice'
  | 'too_large'
  | 'unreadable'
  /** Neither Ogg, WAV nor MP3 by what is in it. */
  | 'not_audio';

/** What somebody chose, read and looked at; nothing of it is in use yet. */
export type ChosenRecordings = {
  /** Names this choice until the next one. */
  readonly choice: string;
  readonly files: readonly { readonly clip: string; readonly file: string }[];
  readonly refused: readonly { readonly file: string; readonly fault: RecordingFault }[];
};

/** `choice_gone`: somebody chose again since. The others come from the disk; what was there before is still there. */
export type KeepRefusal =
  | { readonly code: 'choice_gone' }
  | { readonly code: 'disk_full' }
  | { readonly code: 'disk_failed'; readonly detail: string };
