// The ticket desk: one tap, one number, one slip. Committed before it is shown, shown before it is printed.
import { joinVault, useSession } from '../../data/session';
import { UnattendedGate } from '../../ui/unattended-gate';
import { OpenDesk } from './open-desk';

export function Station() {
  const session = useSession();
  return (
    <UnattendedGate session={session} join={joinVault}>
      {(open) => <OpenDesk session={open} />}
    </UnattendedGate>
  );
}
