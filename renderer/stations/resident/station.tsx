// The screen facing the resident: opens by itself, follows the case at its counter, asks one question a page.
import { joinVault, useSession } from '../../data/session';
import { UnattendedGate } from '../../ui/unattended-gate';
import { ResidentScreen } from './resident-screen';

export function Station() {
  const session = useSession();
  return (
    <UnattendedGate session={session} join={joinVault}>
      {({ station, window }) => (
        <ResidentScreen site={station.site} window={window} typeSize={station.typeSize} />
      )}
    </UnattendedGate>
  );
}
