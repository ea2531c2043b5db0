// The station's settings, kept by the machine; a role's window opened at once.
import { useState } from 'react';
import { useHall } from '../../data/hall-status';
import type { Session } from '../../data/session';
import { call } from '../../shell';
import { t } from '../../ui/i18n';
import { sayRulesFrom } from '../../ui/say-hall';
import { useNow } from '../../ui/use-now';
import { saveStation } from './save-station';
import type { Said } from './section';
import { SettingsSection } from './settings-section';

export function SettingsDesk({ session: { station } }: { readonly session: Session }) {
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  const hall = useHall();
  const from = sayRulesFrom(hall, useNow());
  return (
    <SettingsSection
      // What another machine says is followed as it comes.
      key={from === null ? 'own' : JSON.stringify([station.site, station.window])}
      station={station}
      from={from}
      isPlaced={hall.role === 'window' && hall.window !== null}
      said={said}
      isBusy={isBusy}
      onSave={(changed) => {
        setBusy(true);
        void saveStation(changed, t('office.settingsSaved'))
          .then(setSaid)
          .finally(() => setBusy(false));
      }}
      onOpen={(role) => void call('station.open', { role })}
    />
  );
}
