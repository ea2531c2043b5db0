// The counter's window: behind the sign-in gate, the queue at the left, the work in the middle, the person at the right.
import { lock, openVault, recoverVault, useSession } from '../../data/session';
import { readGate } from '../../data/read-gate';
import { t } from '../../ui/i18n';
import { SignInGate } from '../../ui/sign-in-gate';
import { Counter } from './counter';

export function Station() {
  const session = useSession();
  return (
    <SignInGate session={session} read={readPlace} onSignIn={signIn} onRecover={recoverVault}>
      {(open) => <Counter session={open} onLock={() => void lock('window')} />}
    </SignInGate>
  );
}

async function readPlace() {
  const { station, staff } = await readGate();
  const place =
    station === null
      ? t('common.appName')
      : t('common.windowPlace', { window: station.window, centre: station.site.centre });
  return { place, staff };
}

async function signIn(staffId: string, passphrase: string) {
  const opened = await openVault({ staffId, passphrase });
  return opened.ok ? null : opened.refusal;
}
