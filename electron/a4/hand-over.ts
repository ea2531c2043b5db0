// Handing a kept PDF to the system's printing. What the system then does with it, it does not tell: so nothing here ever
// says that something was printed.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { ClearCopies } from './clear-copies';

/** `unsure`: it took too long, and the system may have it. */
export type HandedOver =
  | { readonly result: 'taken' }
  | { readonly result: 'unsure' }
  | { readonly result: 'refused'; readonly detail: string };

export type HandOver = (
  pdf: Buffer,
  /** `printer: null` = the one that the system takes when nobody chooses. */
  to: { readonly printer: string | null; readonly title: string },
) => Promise<HandedOver>;

const deadlineMs = 60_000;

/** CUPS takes the file through a pipe, so no clear copy of it lies on a disk of ours. */
export const handToCups: HandOver = (pdf, { printer, title }) =>
  run('lp', [...(printer === null ? [] : ['-d', printer]), '-t', title, '-o', 'media=A4'], pdf);

/** Windows prints through the program that opens PDFs there, which wants a file. Names go by environment, never as code. */
export const handToWindows =
  (copies: ClearCopies): HandOver =>
  async (pdf, { printer }) => {
    const file = await copies.lay(`${randomUUID()}.pdf`, pdf);
    const to =
      printer === null ? '-Verb Print' : `-Verb PrintTo -ArgumentList ('"'+$env:SHEET_PRINTER+'"')`;
    const script = `$ErrorActionPreference='Stop'; Start-Process -FilePath $env:SHEET_FILE -WindowStyle Hidden ${to}`;
    return run(
      'powershell.exe',
      ['-NoProfile', '-NonInteractive', '-Command', script],
      Buffer.alloc(0),
      { SHEET_FILE: file, SHEET_PRINTER: printer ?? '' },
    );
  };

/** What the program says last is the detail: it names queues and errors, never what is on the paper. */
function run(
  program: string,
  args: readonly string[],
  input: Buffer,
  env: Readonly<Record<string, string>> = {},
): Promise<HandedOver> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: deadlineMs,
      windowsHide: true,
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said = `${said}${String(chunk)}`.slice(-400)));
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ result: 'refused', detail: error.code ?? error.message }),
    );
    child.once('close', (code) => resolve(endOf(code, said.trim())));
    // A program that ends before it has read everything is told by its exit.
    child.stdin.on('error', () => undefined).end(input);
  });
}

function endOf(code: number | null, said: string): HandedOver {
  if (code === null) return { result: 'unsure' };
  return code === 0 ? { result: 'taken' } : { result: 'refused', detail: said || String(code) };
}
