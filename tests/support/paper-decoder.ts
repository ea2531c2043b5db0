// Reads ESC/POS as a printer would, from the manuals and from nothing of the product: what the encoder says must be
// understood by somebody who does not know it.

export type Command =
  | { readonly op: 'text'; readonly bytes: readonly number[] }
  | { readonly op: 'feed' }
  | { readonly op: 'feed-dots'; readonly dots: number }
  | { readonly op: 'spacing'; readonly dots: number }
  | { readonly op: 'reset' }
  | { readonly op: 'chinese'; readonly on: boolean }
  | { readonly op: 'size'; readonly across: number; readonly down: number }
  | { readonly op: 'bold'; readonly on: boolean }
  | { readonly op: 'align'; readonly to: number }
  | { readonly op: 'column'; readonly dots: number }
  | {
      readonly op: 'image';
      readonly width: number;
      readonly rows: number;
      readonly bits: Uint8Array;
    }
  | { readonly op: 'qr-part'; readonly part: number; readonly body: Uint8Array }
  | { readonly op: 'barcode-height'; readonly dots: number }
  | { readonly op: 'barcode'; readonly text: string }
  | { readonly op: 'cut' }
  | { readonly op: 'barrier' }
  | { readonly op: 'process'; readonly id: string }
  | { readonly op: 'beep' }
  | { readonly op: 'nothing' }
  | { readonly op: 'garbage'; readonly byte: number };

type Taken = { readonly command: Command; readonly length: number };

/** The next command at `at`, or null while bytes of it are missing. */
export function takeCommand(bytes: Uint8Array, at: number): Taken | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first === 0x0a) return { command: { op: 'feed' }, length: 1 };
  if (first === 0x00) return { command: { op: 'nothing' }, length: 1 };
  if (first === 0x1b) return escape(bytes, at);
  if (first === 0x1c) return chinese(bytes, at);
  if (first === 0x1d) return group(bytes, at);
  if (first >= 0x81) {
    if (bytes[at + 1] === undefined) return null;
    return { command: { op: 'text', bytes: [first, bytes[at + 1]!] }, length: 2 };
  }
  if (first >= 0x20 && first < 0x7f) return { command: { op: 'text', bytes: [first] }, length: 1 };
  return { command: { op: 'garbage', byte: first }, length: 1 };
}

const taken = (command: Command, length: number, bytes: Uint8Array, at: number): Taken | null =>
  at + length <= bytes.length ? { command, length } : null;

function escape(bytes: Uint8Array, at: number): Taken | null {
  const [, kind, n = 0, m = 0] = bytes.subarray(at, at + 4);
  switch (kind) {
    case undefined:
      return null;
    case 0x40:
      return taken({ op: 'reset' }, 2, bytes, at);
    case 0x4a:
      return taken({ op: 'feed-dots', dots: n }, 3, bytes, at);
    case 0x33:
      return taken({ op: 'spacing', dots: n }, 3, bytes, at);
    case 0x45:
      return taken({ op: 'bold', on: (n & 1) === 1 }, 3, bytes, at);
    case 0x61:
      return taken({ op: 'align', to: n }, 3, bytes, at);
    case 0x42:
      return taken({ op: 'beep' }, 4, bytes, at);
    case 0x43:
      return taken({ op: 'beep' }, 5, bytes, at);
    case 0x24:
      return taken({ op: 'column', dots: n + 256 * m }, 4, bytes, at);
    default:
      return { command: { op: 'garbage', byte: kind }, length: 2 };
  }
}

function chinese(bytes: Uint8Array, at: number): Taken | null {
  const kind = bytes[at + 1];
  if (kind === undefined) return null;
  if (kind === 0x26 || kind === 0x2e)
    return { command: { op: 'chinese', on: kind === 0x26 }, length: 2 };
  return { command: { op: 'garbage', byte: kind }, length: 2 };
}

function group(bytes: Uint8Array, at: number): Taken | null {
  const [, kind, n = 0, low = 0, high = 0] = bytes.subarray(at, at + 5);
  switch (kind) {
    case undefined:
      return null;
    case 0x21:
      return taken({ op: 'size', across: (n >> 4) + 1, down: (n & 15) + 1 }, 3, bytes, at);
    case 0x48:
    case 0x77:
      return taken({ op: 'nothing' }, 3, bytes, at);
    case 0x68:
      return taken({ op: 'barcode-height', dots: n }, 3, bytes, at);
    case 0x6b:
      return barcode(bytes, at);
    case 0x56:
      return taken({ op: 'cut' }, n === 65 || n === 66 ? 4 : 3, bytes, at);
    case 0x72:
      return taken({ op: 'barrier' }, 3, bytes, at);
    case 0x76:
      return image(bytes, at);
    case 0x28: {
      const length = low + 256 * high;
      const body = bytes.slice(at + 5, at + 5 + length);
      if (n === 0x48)
        return taken(
          { op: 'process', id: String.fromCharCode(...body.slice(2)) },
          5 + length,
          bytes,
          at,
        );
      if (n === 0x6b)
        return taken(
          { op: 'qr-part', part: body[1] ?? 0, body: body.slice(2) },
          5 + length,
          bytes,
          at,
        );
      return taken({ op: 'garbage', byte: n }, 5 + length, bytes, at);
    }
    default:
      return { command: { op: 'garbage', byte: kind }, length: 2 };
  }
}

/** GS k 73 n data: `{B` and `{C` change the code set, `{{` is a brace, in set C a byte is two figures. */
function barcode(bytes: Uint8Array, at: number): Taken | null {
  const [, , system, length = 0] = bytes.subarray(at, at + 4);
  if (system !== 73) return { command: { op: 'garbage', byte: system ?? 0 }, length: 3 };
  const data = bytes.subarray(at + 4, at + 4 + length);
  let text = '';
  let set = '';
  for (let i = 0; i < data.length; i++) {
    const sign = String.fromCharCode(data[i]!);
    const next = String.fromCharCode(data[i + 1] ?? 0);
    if (sign === '{' && /[BC{]/.test(next)) {
      if (next === '{') text += '{';
      else set = next;
      i++;
    } else text += set === 'C' ? String(data[i]).padStart(2, '0') : sign;
  }
  return taken({ op: 'barcode', text }, 4 + length, bytes, at);
}

/** GS v 0 m xL xH yL yH data. */
function image(bytes: Uint8Array, at: number): Taken | null {
  if (at + 8 > bytes.length) return null;
  const stride = bytes[at + 4]! + 256 * bytes[at + 5]!;
  const rows = bytes[at + 6]! + 256 * bytes[at + 7]!;
  const bits = bytes.slice(at + 8, at + 8 + stride * rows);
  return taken({ op: 'image', width: stride * 8, rows, bits }, 8 + stride * rows, bytes, at);
}

export type PaperText = {
  readonly text: string;
  /** Dots from the left edge, and from the top of the sheet. */
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
  readonly bold: boolean;
};

export type Sheet = {
  readonly texts: PaperText[];
  readonly qr: string[];
  readonly barcodes: string[];
  /** The rows that were drawn, each as bytes from the left edge, by dots from the top. */
  readonly rows: Map<number, Uint8Array>;
  readonly garbage: number[];
  height: number;
  cut: boolean;
  chinese: boolean;
};

/** Takes commands one after another and puts their ink on sheets; a cut begins a new one. */
export function paper(): {
  readonly sheets: Sheet[];
  readonly print: (command: Command) => void;
} {
  const sheets: Sheet[] = [];
  let sheet = blankSheet();
  let state = resetState();
  let line: { x: number; bytes: number[]; across: number; down: number; bold: boolean }[] = [];
  let cursor = 0;

  const onPaper = (): Sheet => {
    if (!sheets.includes(sheet)) sheets.push(sheet);
    return sheet;
  };
  const feed = (dots: number): void => {
    const tallest = Math.max(0, ...line.map((piece) => piece.down * 24));
    const decoder = new TextDecoder('gb18030');
    for (const { x, bytes, across, down, bold } of line)
      onPaper().texts.push({
        text: decoder.decode(Uint8Array.from(bytes)),
        ...{ x, y: sheet.height, across, down, bold },
      });
    if (line.length > 0) line = [];
    sheet.height += Math.max(dots, tallest);
    cursor = 0;
  };
  const print = (command: Command): void => {
    switch (command.op) {
      case 'text': {
        const last = line.at(-1);
        const { across, down, bold } = state;
        const joins =
          last?.across === across && last.down === down && last.bold === bold && !state.moved;
        if (joins) last.bytes.push(...command.bytes);
        else line.push({ x: cursor, bytes: [...command.bytes], across, down, bold });
        cursor += command.bytes.length * 12 * across;
        state.moved = false;
        break;
      }
      case 'feed':
        feed(state.spacing);
        break;
      case 'feed-dots':
        feed(command.dots);
        break;
      case 'spacing':
        state.spacing = command.dots;
        break;
      case 'reset':
        state = resetState();
        break;
      case 'chinese':
        state.chinese = command.on;
        onPaper().chinese = command.on;
        break;
      case 'size':
        state.across = command.across;
        state.down = command.down;
        break;
      case 'bold':
        state.bold = command.on;
        break;
      case 'column':
        cursor = command.dots;
        state.moved = true;
        break;
      case 'image':
        for (let r = 0; r < command.rows; r++)
          onPaper().rows.set(
            sheet.height + r,
            command.bits.slice((r * command.width) / 8, ((r + 1) * command.width) / 8),
          );
        sheet.height += command.rows;
        break;
      case 'qr-part':
        if (command.part === 0x50) state.qr = new TextDecoder().decode(command.body.slice(1));
        if (command.part === 0x51) onPaper().qr.push(state.qr);
        break;
      case 'barcode-height':
        state.bars = command.dots;
        break;
      case 'barcode':
        onPaper().barcodes.push(command.text);
        sheet.height += state.bars;
        break;
      case 'cut':
        onPaper().cut = true;
        sheet = blankSheet();
        break;
      case 'garbage':
        onPaper().garbage.push(command.byte);
        break;
      case 'align':
      case 'barrier':
      case 'process':
      case 'beep':
      case 'nothing':
    }
  };
  return { sheets, print };
}

/** A whole job at once. */
export function decodeJob(bytes: Uint8Array): readonly Sheet[] {
  const roll = paper();
  let at = 0;
  for (let next = takeCommand(bytes, at); next !== null; next = takeCommand(bytes, at)) {
    roll.print(next.command);
    at += next.length;
  }
  if (at < bytes.length)
    throw new Error(`${String(bytes.length - at)} bytes of an unfinished command`);
  return roll.sheets;
}

const blankSheet = (): Sheet => ({
  ...{ texts: [], qr: [], barcodes: [], rows: new Map(), garbage: [] },
  ...{ height: 0, cut: false, chinese: false },
});

const resetState = () => ({
  ...{ spacing: 30, chinese: false, across: 1, down: 1, bold: false, moved: true, qr: '' },
  bars: 162,
});
