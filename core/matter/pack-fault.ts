// What can be wrong with a pack. Worded where it is shown; `place` and `detail` name the spot in the city's own file.
export type PackFault = {
  /** Path in the file: `fields[3] bank.when`. */
  readonly place: string;
  readonly code:
    /** Something is absent or of another kind than it must be. */
    | 'shape'
    | 'duplicate'
    /** Not a field, or one that stands after the rule that reads it. */
    | 'unknown_field'
    | 'unknown_paper'
    | 'unknown_function'
    /** A condition waits for a code that the field does not offer. */
    | 'unknown_code'
    | 'no_choices'
    | 'bool_codes'
    | 'compute_missing'
    /** A rule that can never hold. */
    | 'contradiction';
  readonly detail: string;
};
