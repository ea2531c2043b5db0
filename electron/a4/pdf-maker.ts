// Pages into a PDF, in a window that nobody sees: sandboxed, without a preload, in a session of its own that can load the
// sheet and the two shipped fonts and nothing else, under a policy without any script.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BrowserWindow, session, type Session } from 'electron';
import { encode } from 'uqr';
import { a4Html, a4Measure, isForm, type A4Kit, type A4Paper } from '../../core/slip/a4-html';
import { a4Blocks, pagesOf } from '../../core/slip/a4-pages';
import { a4RoomMm } from '../../core/slip/a4-style';
import { oneAtATime } from '../journal/one-at-a-time';

export type MadePdf = { readonly pdf: Buffer; readonly pages: number };

/** The content of a picture that is an answer, by its hash; null where this machine does not have it. */
export type Picture = (sha256: string) => Promise<Uint8Array | null>;

export type PdfMaker = (paper: A4Paper) => Promise<MadePdf>;

const host = 'app://sheet';
const pictures = '/picture/';
const deadlineMs = 60_000;
/** Where our questions to the page run: a world of their own, since the page's own policy allows no script. */
const world = 1000;

/**
 * @param fonts the shipped WOFF2 files; @param picture asked for each picture of a sheet
 * @returns throws when the window dies, takes too long, or the pages come out other than they were counted
 */
export function createPdfMaker(
  fonts: { readonly regular: string; readonly bold: string },
  picture: Picture,
): PdfMaker {
  const serial = oneAtATime();
  const sheet: Sheet = { nonce: '', html: '' };
  let own: Session | undefined;
  return (paper) =>
    serial(async () => {
      sheet.nonce = randomBytes(16).toString('base64');
      const window = hiddenWindow((own ??= sheetSession(fonts, picture, sheet)));
      try {
        return await Promise.race([make(window, paper, sheet), troubleOf(window)]);
      } finally {
        window.destroy();
        sheet.html = '';
      }
    });
}

/** What the session serves now: one sheet at a time. */
type Sheet = { nonce: string; html: string };

async function make(window: BrowserWindow, paper: A4Paper, sheet: Sheet): Promise<MadePdf> {
  const kit: A4Kit = {
    qr: (data) => encode(data, { ecc: 'M', border: 0 }).data,
    picture: (sha256) => `${host}${pictures}${sha256}`,
    nonce: sheet.nonce,
    fonts: { regular: `${host}/regular.woff2`, bold: `${host}/bold.woff2` },
    isDense: false,
  };
  const blocks = isForm(paper) ? paper.form : a4Blocks(paper.blocks);
  const lay = async (kit: A4Kit): Promise<Laid> => {
    await show(window, sheet, a4Measure(paper, blocks, kit));
    const measured = (await ask(window, measuring)) as readonly number[];
    return { kit, pages: pagesOf(blocks, measured, a4RoomMm) };
  };
  const laid = await fewerPages(await lay(kit), () => lay({ ...kit, isDense: true }));
  const { pages } = laid;
  await show(window, sheet, a4Html(paper, blocks, pages, laid.kit));
  const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true });
  const printed = countPages(pdf);
  if (printed !== pages.length)
    throw new Error(`${pages.length} pages were laid out, ${printed} came out`);
  return { pdf, pages: printed };
}

type Laid = { readonly kit: A4Kit; readonly pages: readonly (readonly number[])[] };

/** Set denser only where that saves a page. */
async function fewerPages(usual: Laid, dense: () => Promise<Laid>): Promise<Laid> {
  if (usual.pages.length === 1) return usual;
  const closer = await dense();
  return closer.pages.length < usual.pages.length ? closer : usual;
}

async function show(window: BrowserWindow, sheet: Sheet, html: string): Promise<void> {
  sheet.html = html;
  await window.loadURL(`${host}/sheet.html`);
  const loaded = await ask(window, fontsLoaded);
  if (loaded !== true) throw new Error('the fonts of the sheet were not loaded');
}

const fontsLoaded = `document.fonts.ready.then(() =>
  [...document.fonts].every(({ status }) => status !== 'error' && status !== 'loading'))`;

/** Heights in millimetres, a sheet being 210 wide. */
const measuring = `(() => {
  const mm = 210 / document.querySelector('.measure').getBoundingClientRect().width;
  return [...document.querySelectorAll('[data-block]')].map((item) =>
    item.getBoundingClientRect().height * mm);
})()`;

const ask = (window: BrowserWindow, code: string): Promise<unknown> =>
  window.webContents.executeJavaScriptInIsolatedWorld(world, [{ code }]);

/** Skia writes its page objects in clear. */
const countPages = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0;

function hiddenWindow(own: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
}

/** In memory only, so that no sheet is left in a cache. */
function sheetSession(
  fonts: { readonly regular: string; readonly bold: string },
  picture: Picture,
  sheet: Sheet,
): Session {
  const own = session.fromPartition('sheet', { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !request.url.startsWith(`${host}/`) }),
  );
  own.protocol.handle('app', async ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname === '/sheet.html') return page(sheet);
    if (pathname.startsWith(pictures)) {
      const content = await picture(pathname.slice(pictures.length));
      // A picture that is not on this machine leaves its place empty; how many there are stands beside it.
      return content === null
        ? new Response('Not found', { status: 404 })
        : new Response(new Uint8Array(content), { headers: { 'content-type': 'image/jpeg' } });
    }
    const file = { '/regular.woff2': fonts.regular, '/bold.woff2': fonts.bold }[pathname];
    return file === undefined
      ? new Response('Not found', { status: 404 })
      : new Response(new Uint8Array(await readFile(file)), {
          headers: { 'content-type': 'font/woff2' },
        });
  });
  return own;
}

function page({ html, nonce }: Sheet): Response {
  const policy = `default-src 'none'; font-src ${host}; img-src ${host}; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/** Rejects when nothing good can come any more. */
function troubleOf(window: BrowserWindow): Promise<never> {
  return new Promise((_, reject) => {
    const late = setTimeout(() => reject(new Error('the sheet took too long')), deadlineMs);
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the page of the sheet ended: ${reason}`)),
    );
    window.once('closed', () => clearTimeout(late));
  });
}
