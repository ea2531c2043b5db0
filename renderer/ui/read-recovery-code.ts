// The recovery code as a hand types it from paper: any case, spaces, dashes, full-width letters. Counted here, so that a slip of
// the hand is said at once and costs no try; whether it is the right one, only the vault can tell.

/** Characters of a code, without the blanks between its groups. */
export const recoveryCodeLength = 24;

/** `strange`: the first character that is in no code; null when there is none. */
export type TypedCode = { readonly letters: string; readonly strange: string | null };

export function readRecoveryCode(typed: string): TypedCode {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '');
  // The code has no I, L, O: the vault takes them as the figures that they were misread from. U it never has.
  return { letters, strange: /[^0-9A-TV-Z]/u.exec(letters)?.[0] ?? null };
}
