// The window of home visits: the day's lanes, and every act on a visit through the one door of records.
import { lock, openVault, recoverVault, useSession, type Session } from '../../data/session';
import { readGate } from '../../data/read-gate';
import { t } from '../../ui/i18n';
import { SignInGate } from '../../ui/sign-in-gate';
import { VisitsDesk } from './visits-desk';

export function Station() {
  const session = useSession();
  return (
    <SignInGate<Session>
      session={session}
      read={readPlace}
      onSignIn={signIn}
      onRecover={recoverVault}
    >
      {(open) => <VisitsDesk session={open} onLock={() => void lock('window')} />}
    </SignInGate>
  );
}

async function readPlace() {
  const { station, staff } = await readGate();
  return { place: `${t('visits.title')} · ${station?.site.community ?? ''}`, staff };
}

async function signIn(staffId: string, passphrase: string) {
  const opened = await openVault({ staffId, passphrase });
  return opened.ok ? null : opened.refusal;
}
