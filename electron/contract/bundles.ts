// Work carried by hand from one machine to another: a sealed file, and a code that travels apart from it.
import type { TableRefusal } from './tables';

/** `path: null`: nothing was saved, because nobody wanted it any more. `code` opens the file on the other machine. */
export type SavedBundle = { readonly path: string | null; readonly code: string };

/** A file that a person chose; it is opened with its code. `choice` names it until the next one. */
export type ChosenBundle = { readonly choice: string; readonly name: string };

export type BundleSaveRefusal = TableRefusal;

export type BundleOpenRefusal =
  /** Another file was chosen since. */
  | { readonly code: 'bundle_choice_gone' }
  /** Not a file of this kind. */
  | { readonly code: 'bundle_other_file' }
  /** More than this machine takes in at once. */
  | { readonly code: 'bundle_too_large' }
  /** The disk or the stick did not give it. */
  | { readonly code: 'bundle_unreadable'; readonly detail: string }
  | { readonly code: 'bundle_wrong_code' }
  /** The code is right, and what lies there is not what was written. */
  | { readonly code: 'bundle_damaged' };
