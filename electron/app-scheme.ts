// The pages' own scheme, app://counter: files of one folder and nothing else, with the content policy as a response header.
// Scheme and host are part of the identity of the data in IndexedDB: they never change.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { CustomScheme } from 'electron';

export const appOrigin = 'app://counter';
export const startPage = `${appOrigin}/index.html`;

/** To be registered before the application is ready. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    stream: true,
    codeCache: true,
  },
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.wasm': 'application/wasm',
};

/**
 * What the pages may load. The nonce joins style-src because React Aria writes a few `<style>` elements;
 * `wasm-unsafe-eval` is for Argon2id.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The file of `folder` that a URL names; null for another host, a path that leaves the folder, or an unknown type. */
export function fileOf(folder: string, url: string): string | null {
  const { origin, host, protocol, pathname } = new URL(url);
  if (protocol !== 'app:' || host !== 'counter' || origin === '') return null;
  const decoded = decode(pathname);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const base = normalize(folder + sep);
  const file = normalize(join(base, decoded === '/' ? '/index.html' : decoded));
  return file.startsWith(base) && extname(file) in contentTypes ? file : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Where the site's own recordings appear among the pages' files. */
const recordingsPath = '/recordings/';

/** The recording that a URL below `/recordings/` names; null for anything else. */
export function recordingOf(folder: string, url: string): string | null {
  const { host, protocol, pathname } = new URL(url);
  if (protocol !== 'app:' || host !== 'counter' || !pathname.startsWith(recordingsPath))
    return null;
  const name = pathname.slice(recordingsPath.length);
  return /^[a-z0-9-]{1,40}\.(ogg|wav|mp3)$/.test(name) ? join(folder, name) : null;
}

/** Answers one request for a page, script, font or sound. @param recordings folder of the site's own recordings */
export async function answerFrom(folder: string, url: string, recordings = ''): Promise<Response> {
  const file = recordingOf(recordings, url) ?? fileOf(folder, url);
  const content = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || content === null) return new Response('Not found', { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const page = extname(file) === '.html';
  const body = page ? content.toString('utf8').replaceAll('__NONCE__', nonce) : content;
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': contentTypes[extname(file)] ?? '',
      'content-security-policy': contentPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': page ? 'no-store' : 'no-cache',
    },
  });
}
