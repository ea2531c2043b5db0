// What a printer says, byte by byte. Three kinds of answer share one wire without any framing; fixed bits tell them apart
// (ESC/POS: real-time status has 12h in 93h, automatic status begins with 10h in 93h, GS r answers have no bit of 90h).
import type { JobTrouble } from '../contract/printing';

export type Answer =
  /** DLE EOT n; which n it answers is known only from the order of asking. */
  | { readonly type: 'status'; readonly byte: number }
  /** Four bytes of automatic status that nobody asked for. */
  | { readonly type: 'volunteered'; readonly trouble: JobTrouble | null }
  /** GS r: everything before it in the buffer has been taken to print. */
  | { readonly type: 'barrier' }
  /** GS ( H function 48: everything before it has been printed. */
  | { readonly type: 'process'; readonly id: string };

/** A reader that keeps the rest of a split answer until the next chunk. */
export function answerReader(): (chunk: Uint8Array) => readonly Answer[] {
  let rest: number[] = [];
  return (chunk) => {
    rest.push(...chunk);
    const answers: Answer[] = [];
    for (;;) {
      const [answer, taken] = nextAnswer(rest);
      if (taken === 0) return answers;
      rest = rest.slice(taken);
      if (answer !== null) answers.push(answer);
    }
  };
}

function nextAnswer(bytes: readonly number[]): readonly [Answer | null, number] {
  const [first] = bytes;
  if (first === undefined) return [null, 0];
  if (first === 0x37) return processAnswer(bytes);
  if ((first & 0x93) === 0x12) return [{ type: 'status', byte: first }, 1];
  if ((first & 0x93) === 0x10)
    return bytes.length < 4 ? [null, 0] : [{ type: 'volunteered', trouble: asbTrouble(bytes) }, 4];
  if ((first & 0x90) === 0) return [{ type: 'barrier' }, 1];
  return [null, 1];
}

/** 37h 22h id 00h; a header byte of any other block is skipped alone. */
function processAnswer(bytes: readonly number[]): readonly [Answer | null, number] {
  const end = bytes.indexOf(0);
  if (end > 0 && bytes[1] === 0x22)
    return [{ type: 'process', id: String.fromCharCode(...bytes.slice(2, end)) }, end + 1];
  return bytes.length < 7 && (bytes[1] ?? 0x22) === 0x22 ? [null, 0] : [null, 1];
}

function asbTrouble(bytes: readonly number[]): JobTrouble | null {
  const [head = 0, errors = 0, paper = 0] = bytes;
  if (head & 0x20) return 'cover_open';
  if (paper & 0x0c) return 'paper_out';
  return errors & 0x68 ? 'printer_error' : null;
}

/** Trouble in an answer to DLE EOT `n` (2: offline causes, 4: paper sensors); DLE EOT 1 says only that something is. */
export function statusTrouble(n: 1 | 2 | 4, byte: number): JobTrouble | null {
  if (n === 4) return byte & 0x60 ? 'paper_out' : null;
  if (n === 1) return null;
  if (byte & 0x04) return 'cover_open';
  if (byte & 0x20) return 'paper_out';
  return byte & 0x40 ? 'printer_error' : null;
}
