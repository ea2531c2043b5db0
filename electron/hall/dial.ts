// Reaches the owner at its address. Nobody vouches for its certificate: it is known by its fingerprint, compared before a word is said.
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { HallTrouble } from '../contract/hall';
import { fingerprintOf } from './certificate';

export const usualPort = 4620;

/** `192.168.1.20`, `ticket-desk:4620`, `[fe80::1]:4620`. */
export function placeOf(address: string): { readonly host: string; readonly port: number } | null {
  const found = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::(\d{1,5}))?$/i.exec(address.trim());
  const host = found?.[1] ?? found?.[2];
  const port = Number(found?.[3] ?? usualPort);
  return host === undefined || port < 1 || port > 65535 ? null : { host, port };
}

const dialMs = 5000;

/** `failed` is called once, when the line ends, however it ends. */
export function dial(address: string, failed: (trouble: HallTrouble) => void): TLSSocket {
  const place = placeOf(address) ?? { host: '127.0.0.1', port: usualPort };
  const socket = connectTls({ ...place, rejectUnauthorized: false, minVersion: 'TLSv1.3' });
  const late = setTimeout(() => socket.destroy(), dialMs);
  socket.once('secureConnect', () => clearTimeout(late));
  socket.on('error', () => socket.destroy());
  socket.once('close', () => {
    clearTimeout(late);
    failed({ code: 'away' });
  });
  return socket;
}

/** Of the certificate that the other end showed, SHA-256, hexadecimal. */
export const fingerprintAt = (socket: TLSSocket): string =>
  fingerprintOf(socket.getPeerX509Certificate()?.raw ?? Buffer.alloc(0));
