// The window of the role `office`: what the machine needs from a person, behind the same gate as every staff window.
import type { Station as StationFacts } from '../../../core/station/station';
import { lockWindow, useStaffGate } from '../../data/staff-gate';
import { t } from '../../ui/i18n';
import { SignInGate } from '../../ui/sign-in-gate';
import { OfficeDesk } from './office-desk';

export function Station() {
  return (
    <SignInGate {...useStaffGate(placeOf)}>
      {(open) => <OfficeDesk session={open} onLock={lockWindow} />}
    </SignInGate>
  );
}

const placeOf = (station: StationFacts | null): string =>
  `${t('office.title')} · ${station?.site.community ?? ''}`;
