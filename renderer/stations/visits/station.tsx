// The window of home visits: the day's lanes, and every act on a visit through the one door of records.
import type { Station as StationFacts } from '../../../core/station/station';
import { lockWindow, useStaffGate } from '../../data/staff-gate';
import { t } from '../../ui/i18n';
import { SignInGate } from '../../ui/sign-in-gate';
import { VisitsDesk } from './visits-desk';

export function Station() {
  return (
    <SignInGate {...useStaffGate(placeOf)}>
      {(open) => <VisitsDesk session={open} onLock={lockWindow} />}
    </SignInGate>
  );
}

const placeOf = (station: StationFacts | null): string =>
  `${t('visits.title')} · ${station?.site.community ?? ''}`;
