// What a name or a note may bring into a slip: letters only, never a command to the printer and never an invisible sign.
// Everything that reaches paper or preview passes here first.

/** Control characters would be obeyed by a printer (ESC @ resets, GS V cuts); format characters reverse or hide text. */
const commands = /[\p{Cc}\p{Cf}\u2028\u2029\u{E0000}-\u{E0FFF}\uFE00-\uFE0F]/gu;
const blanks = /[\t\n\v\f\r\u0085\u2028\u2029\u00A0\u2000-\u200A\u202F\u205F]+/gu;

/** One sign for each family of look-alikes, the one that GB2312 printers have. */
const sameSign: readonly (readonly [RegExp, string])[] = [
  [/[\u2022\u2027\u2219\u22C5\u30FB\uFF65\u0387]/gu, '·'],
  [/[\u2010-\u2013\u2212\uFE58\uFE63]/gu, '-'],
  [/\u2015/gu, '—'],
  // U+00A5 is a four-byte code in GB18030 and comes out as “0 6”.
  [/\u00A5/gu, '￥'],
  [/[\u301C\u223C]/gu, '～'],
];

/**
 * The printable form of a text: composed (NFC), without control and format characters, blanks made plain, look-alike
 * dots, dashes and yen signs made one. Lone surrogates become U+FFFD, which no font may draw: the job stops there.
 */
export function cleanText(text: string): string {
  const spaced = text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(blanks, ' ')
    .replace(commands, '');
  return sameSign.reduce((out, [look, sign]) => out.replace(look, sign), spaced.normalize('NFC'));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** ASCII, Chinese and its marks: nothing here joins its neighbours, so each is a sign. Almost every slip is made of these. */
const apart =
  /^[\x20-\x7e\u00b7\u2014\u2018-\u201d\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e\uffe5]*$/;

/** Signs as a reader counts them: a surrogate pair or a letter with its accent is one. */
export function signsOf(text: string): readonly string[] {
  // The segmenter is slow, and what it allocates is what a slip's slowest milliseconds went into.
  if (apart.test(text)) return text.split('');
  return [...segmenter.segment(text)].map((part) => part.segment);
}
