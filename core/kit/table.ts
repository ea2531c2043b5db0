// A table that leaves the house as a file: what its columns mean travels with it, so that each kind of file writes it its own way.

/** `rate`: tenths of a percent. `duration`: whole milliseconds. `distance`: whole metres, read in kilometres. */
export type ColumnKind = 'text' | 'count' | 'rate' | 'duration' | 'distance';

/** Null: there is nothing to say. */
export type Cell = string | number | null;

export type Table = {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
};
