// The counter's window: behind the sign-in gate, the queue at the left, the work in the middle, the person at the right.
import type { Station as StationFacts } from '../../../core/station/station';
import { lockWindow, useStaffGate } from '../../data/staff-gate';
import { t } from '../../ui/i18n';
import { SignInGate } from '../../ui/sign-in-gate';
import { Counter } from './counter';

export function Station() {
  return (
    <SignInGate {...useStaffGate(placeOf)}>
      {(open) => <Counter session={open} onLock={lockWindow} />}
    </SignInGate>
  );
}

const placeOf = (station: StationFacts | null): string =>
  station === null
    ? t('common.appName')
    : t('common.windowPlace', { window: station.window, centre: station.site.centre });
