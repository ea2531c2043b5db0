// The window of the role `office`: what the machine needs from a person, behind the same gate as every staff window.
import { readGate } from '../../data/read-gate';
import { lock, openVault, recoverVault, useSession, type Session } from '../../data/session';
import { t } from '../../ui/i18n';
import { SignInGate } from '../../ui/sign-in-gate';
import { OfficeDesk } from './office-desk';

export function Station() {
  const session = useSession();
  return (
    <SignInGate<Session>
      session={session}
      read={readPlace}
      onSignIn={signIn}
      onRecover={recoverVault}
    >
      {(open) => <OfficeDesk session={open} onLock={() => void lock('window')} />}
    </SignInGate>
  );
}

async function readPlace() {
  const { station, staff } = await readGate();
  return { place: `${t('office.title')} · ${station?.site.community ?? ''}`, staff };
}

async function signIn(staffId: string, passphrase: string) {
  const opened = await openVault({ staffId, passphrase });
  return opened.ok ? null : opened.refusal;
}
