// The machine's own report about itself.
import { useEffect, useState } from 'react';
import { refusedPacks } from '../../data/packs';
import { useGuard } from '../../data/queries/machine';
import { useUnreadable } from '../../data/queries/unreadable';
import { wishRebuild } from '../../data/recover';
import { currentSession } from '../../data/session';
import { readBoot } from '../../shell';
import { t } from '../../ui/i18n';
import { HealthSection } from './health-section';

export function HealthDesk() {
  const guard = useGuard();
  const unreadable = useUnreadable();
  const [version, setVersion] = useState('');
  const [isWished, setWished] = useState(false);
  useEffect(() => {
    void readBoot().then((boot) => setVersion(boot.version));
  }, []);
  if (guard === undefined || unreadable === undefined) return <p>{t('common.loading')}</p>;
  return (
    <HealthSection
      {...{ guard, version, refusedPacks, unreadable }}
      onRebuild={isWished ? null : () => void wish().then(() => setWished(true))}
    />
  );
}

async function wish(): Promise<void> {
  const session = currentSession();
  if (session) await wishRebuild(session.store.db);
}
