// What can be wrong with a pack. Worded where it is shown; `place` and `detail` name the spot in the city's own file.
export type PackFault = {
  /** Path in the file: `fields[3] bank.when`. */
  readonly place: string;
  readonly code:
    /** Something is absent or of another kind than it must be. */
    | 'shape'
    /** The file is no JSON at all. */
    | 'not_json'
    | 'duplicate'
    /** Not a field, or one that stands after the rule that reads it. */
    | 'unknown_field'
    | 'unknown_paper'
    | 'unknown_block'
    | 'unknown_list'
    /** No step of the pack. */
    | 'unknown_step'
    /** Not a group that repeats. */
    | 'unknown_group'
    | 'unknown_category'
    | 'unknown_function'
    /** A function is given too few or too many answers, or a setting that it does not take. */
    | 'wrong_call'
    /** A condition waits for a code that the field does not offer, or a paper for an ending that there is not. */
    | 'unknown_code'
    | 'no_choices'
    | 'bool_codes'
    | 'compute_missing'
    /** A setting that this type of field must have, or cannot have. */
    | 'wrong_setting'
    /** An application that asks the resident nothing. */
    | 'no_questions'
    /** A rule that can never hold. */
    | 'contradiction';
  readonly detail: string;
};
