// What the gate of a staff window needs: who may come in on this machine, and the two ways in. The same for counter, visits and office.
import { useCallback } from 'react';
import type { Station } from '../../core/station/station';
import { readGate } from './read-gate';
import { lock, openVault, recoverVault, useSession } from './session';

/** `placeOf`: where this is, said before anybody signed in (null = not set up); a constant function, for what is known is read anew with it. */
export function useStaffGate(placeOf: (station: Station | null) => string) {
  const session = useSession();
  const read = useCallback(async () => {
    const { station, staff } = await readGate();
    return { place: placeOf(station), staff };
  }, [placeOf]);
  return { session, read, onSignIn: signIn, onRecover: recoverVault };
}

export function lockWindow(): void {
  void lock('window');
}

/** Null once the vault is open in this window, else why it stays shut. */
async function signIn(staffId: string, passphrase: string) {
  const opened = await openVault({ staffId, passphrase });
  return opened.ok ? null : opened.refusal;
}
