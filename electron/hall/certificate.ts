// The owner's key and the certificate that carries it. Nobody vouches for it: the window that joins compares its fingerprint with
// the code, and keeps it. So it says no more than a name, and does not end while the machine lives (X.509, RFC 5280, §4.1).
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export type Identity = {
  /** PEM. */
  readonly key: string;
  readonly certificate: string;
};

const tag = { integer: 0x02, bits: 0x03, oid: 0x06, text: 0x0c, time: 0x18, list: 0x30, set: 0x31 };
const explicitVersion = 0xa0;

const oids = {
  /** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
  ecdsaSha256: '2a8648ce3d040302',
  /** commonName, 2.5.4.3 */
  commonName: '550403',
};

/** A P-256 key and a certificate for it, good until 9999 (RFC 5280, §4.1.2.5: no well-defined end). */
export function makeIdentity(): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: certificateOf(privateKey, publicKey),
  };
}

/** SHA-256 of the certificate, in lower-case hexadecimal. */
export const fingerprintOf = (certificate: Buffer): string =>
  createHash('sha256').update(certificate).digest('hex');

export const derOf = (pem: string): Buffer =>
  Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');

function certificateOf(privateKey: KeyObject, publicKey: KeyObject): string {
  const algorithm = list(der(tag.oid, Buffer.from(oids.ecdsaSha256, 'hex')));
  const name = list(
    der(tag.set, list(der(tag.oid, Buffer.from(oids.commonName, 'hex')), textOf('silver-window'))),
  );
  // Positive, and not zero: the first bit clear, the second set.
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const body = list(
    der(explicitVersion, der(tag.integer, Buffer.of(2))),
    der(tag.integer, serial),
    algorithm,
    name,
    list(timeOf('20200101000000Z'), timeOf('99991231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(tag.bits, Buffer.concat([Buffer.of(0), sign('sha256', body, privateKey)]));
  const base64 = list(body, algorithm, signature).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const list = (...parts: readonly Buffer[]): Buffer => der(tag.list, Buffer.concat(parts));
const textOf = (text: string): Buffer => der(tag.text, Buffer.from(text, 'utf8'));
const timeOf = (text: string): Buffer => der(tag.time, Buffer.from(text, 'latin1'));

/** Tag, length, content (X.690, §8.1). */
function der(type: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.of(type), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.of(0x80 | bytes.length), bytes]);
}
