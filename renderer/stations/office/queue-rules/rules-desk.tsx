// Ties the rules of the queue to the machine.
import { useState } from 'react';
import { dayOf } from '../../../../core/kit/time';
import type { Session } from '../../../data/session';
import { t } from '../../../ui/i18n';
import { useNow } from '../../../ui/use-now';
import { saveStation } from '../save-station';
import type { Said } from '../section';
import { RulesSection } from './rules-section';

export function RulesDesk({ session: { station, staff } }: { readonly session: Session }) {
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  return (
    <RulesSection
      site={station.site}
      today={dayOf(useNow())}
      said={said}
      isBusy={isBusy}
      mayChange={staff.role === 'supervisor'}
      onSave={(site) => {
        setBusy(true);
        void saveStation({ ...station, site }, t('rules.saved'))
          .then(setSaid)
          .finally(() => setBusy(false));
      }}
    />
  );
}
