// Matter packs and calendars that a city brought in itself. The machine keeps the files; what is in them is read by the pages.

/** `name`: `temp_relief@2`, `calendar-2027`. `gone`: taken out; kept for the cases that were opened under it. */
export type ImportedMatter = {
  readonly name: string;
  /** What the file was called. */
  readonly file: string;
  readonly text: string;
  readonly gone: boolean;
};

export type ChosenMatters = {
  /** Names this choice: only its files can be kept. */
  readonly choice: string;
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly refused: readonly {
    readonly file: string;
    readonly fault: 'too_large' | 'unreadable';
  }[];
};

export type MatterKeepRefusal =
  /** Somebody chose again since. */
  | { readonly code: 'choice_gone' }
  /** One of that name is there, or was. */
  | { readonly code: 'name_taken' }
  | { readonly code: 'disk_full' }
  | { readonly code: 'disk_failed' };
