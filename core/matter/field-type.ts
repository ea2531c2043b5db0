// The kinds of answers that a pack may ask for. Each has its own way of being typed and refused (normalise-answer.ts).
export const fieldTypes = [
  'text',
  'name',
  'cert_no',
  'date',
  'month',
  'money',
  'number',
  'choice',
  /** A long list (`list`): found by code or by text. */
  'code',
  'multi',
  'bool',
  /** Figures only, kept as text: division codes, numbers of slips and cards. `least` and `most` count them. */
  'digits',
  'bank_account',
  /** A mobile or a landline. */
  'phone',
  'mobile',
  'landline',
  /** Unified social credit code, GB 32100. */
  'uscc',
  'disability_card',
  /** References of pictures. */
  'photo',
  /** Only worked out, never asked. */
  'computed',
  /** A group that repeats: its value is the list of its row ids, its cells stand under `key/rowId/column`. */
  'rows',
] as const;

export type FieldType = (typeof fieldTypes)[number];
