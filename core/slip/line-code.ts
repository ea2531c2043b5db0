// What a code on paper holds: short, and only of the 45 characters that a QR packs tightly, so that its dots stay large.
// Never a name or an identity number: the code finds the record, it does not tell it.

/** `SW1/C/…`: capital letters, figures and `$%*+-./: `; everything else becomes a dash. */
export function lineCode(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z$%*+\-./: ]/g, '-');
}
