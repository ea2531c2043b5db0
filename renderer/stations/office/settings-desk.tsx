// The station's settings, kept by the machine; a role's window opened at once.
import { useState } from 'react';
import type { Session } from '../../data/session';
import { call } from '../../shell';
import { t } from '../../ui/i18n';
import { saveStation } from './save-station';
import type { Said } from './section';
import { SettingsSection } from './settings-section';

export function SettingsDesk({ session: { station } }: { readonly session: Session }) {
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  return (
    <SettingsSection
      station={station}
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
