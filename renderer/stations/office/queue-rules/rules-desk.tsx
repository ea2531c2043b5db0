// Ties the rules of the queue to the machine.
import { useState } from 'react';
import { dayOf } from '../../../../core/kit/time';
import { useHall } from '../../../data/hall-status';
import type { Session } from '../../../data/session';
import { t } from '../../../ui/i18n';
import { firstMisread } from '../../../ui/misread';
import { sayRulesFrom } from '../../../ui/say-hall';
import { useNow } from '../../../ui/use-now';
import { saveStation } from '../save-station';
import type { Said } from '../section';
import { RulesSection } from './rules-section';

export function RulesDesk({ session: { station, staff } }: { readonly session: Session }) {
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  const now = useNow();
  const from = sayRulesFrom(useHall(), now);
  return (
    <RulesSection
      // Rules of another machine are followed as they come; own ones are being typed.
      key={from === null ? 'own' : JSON.stringify(station.site)}
      site={station.site}
      today={dayOf(now)}
      from={from}
      said={said}
      isBusy={isBusy}
      mayChange={staff.role === 'supervisor' && from === null}
      onSave={(site) => {
        const unclear = firstMisread();
        if (unclear !== undefined) {
          setSaid({ tone: 'needs-you', text: t('common.notUnderstood', unclear) });
          return;
        }
        setBusy(true);
        void saveStation({ ...station, site }, t('rules.saved'))
          .then(setSaid)
          .finally(() => setBusy(false));
      }}
    />
  );
}
