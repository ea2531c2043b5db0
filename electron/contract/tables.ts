// Tables that a person saves as a file of their own.
import type { Table } from '../../core/kit/table';

export type TableRequest = {
  readonly format: 'csv' | 'xlsx';
  /** Proposed name without its ending; never a path, and nothing that names a resident. */
  readonly name: string;
  /** Of several, each stands under its name. */
  readonly tables: readonly Table[];
};

export type TableRefusal =
  | { readonly code: 'table_disk_full' }
  /** The folder, or the stick that it was on, is no longer there. */
  | { readonly code: 'table_folder_gone' }
  /** No right to write there, or the medium takes no writing. */
  | { readonly code: 'table_not_allowed' }
  /** Another program has the file open: an older one of the same name. */
  | { readonly code: 'table_in_use' }
  | { readonly code: 'table_failed'; readonly detail: string };
