// The one code by which a machine may come now: good once, for a while, and for few tries.
import { isSameSecret, makeCode, proofOf, sayCode, type PairingCode } from './pairing-code';

type Invitation = {
  readonly code: PairingCode;
  /** Of the machine that comes with it; null for one without a window. */
  readonly window: number | null;
  readonly until: number;
  tries: number;
};

export type Invitations = {
  /** A fresh code; the one before is worth nothing from now on. */
  readonly make: (window: number | null) => { readonly code: string; readonly until: number };
  /** What this proof belongs to, or null. @param session of the line that it came on. */
  readonly take: (session: Buffer, proof: string) => Pick<Invitation, 'window'> | null;
};

const mostTries = 5;

export function createInvitations(parts: {
  readonly fingerprint: string;
  readonly lastMs: number;
  readonly now: () => number;
}): Invitations {
  const { fingerprint, lastMs, now } = parts;
  let open: Invitation | null = null;
  return {
    make: (window) => {
      const code = makeCode(fingerprint);
      const until = now() + lastMs;
      open = { code, window, until, tries: 0 };
      return { code: sayCode(code), until };
    },
    take: (session, proof) => {
      const known = open;
      if (known === null || now() > known.until) return null;
      known.tries += 1;
      const isRight = isSameSecret(proofOf(known.code.secret, fingerprint, session), proof);
      if (isRight || known.tries >= mostTries) open = null;
      return isRight ? known : null;
    },
  };
}
