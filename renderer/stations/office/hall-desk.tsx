// The hall of this machine: shared, joined, or neither.
import { useState } from 'react';
import type { HallInvitation, HallStatus } from '../../../electron/contract/hall';
import { joinHall } from '../../data/acts/hall-acts';
import { useHall } from '../../data/hall-status';
import type { Session } from '../../data/session';
import { call } from '../../shell';
import { t } from '../../ui/i18n';
import { sayHallTrouble } from '../../ui/say-hall';
import { useNow } from '../../ui/use-now';
import { HallSection } from './hall-section';
import type { Said } from './section';

type Invited = { readonly invitation: HallInvitation | null; readonly members: string };

export function HallDesk({ session }: { readonly session: Session }) {
  const hall = useHall();
  const now = useNow();
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const members = membersOf(hall);
  const run = async (work: () => Promise<Said>): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      setSaid(await work());
    } finally {
      setBusy(false);
    }
  };
  const join = async (address: string, code: string): Promise<Said> => {
    const joined = await joinHall(session, address, code);
    if (joined.ok) return { tone: 'done', text: t('hall.joined') };
    const { refusal } = joined;
    const text =
      refusal.code === 'numbers_today' ? t('hall.numbersToday') : sayHallTrouble(refusal);
    return { tone: 'needs-you', text };
  };
  return (
    <HallSection
      {...{ hall, now, said, isBusy }}
      ownWindow={session.window}
      // Once somebody came with it, it is worth nothing.
      invitation={
        invited?.invitation && invited.invitation.until > now && invited.members === members
          ? invited.invitation
          : null
      }
      onShare={(on) => void run(() => call('hall.share', { on }))}
      onInvite={(window) =>
        void call('hall.invite', { window }).then((invitation) =>
          setInvited({ invitation, members }),
        )
      }
      onRevoke={(id) => void run(() => call('hall.revoke', { id }))}
      onJoin={(address, code) => void run(() => join(address, code))}
      onLeave={() => void run(() => call('hall.leave', null))}
    />
  );
}

/** Who was let in, as one word to compare. */
const membersOf = (hall: HallStatus): string =>
  hall.role === 'owner' ? hall.members.map(({ id }) => id).join() : '';
