// The machine's own report about itself.
import { useEffect, useState } from 'react';
import { refusedPacks } from '../../data/packs';
import { useGuard } from '../../data/queries/machine';
import { readBoot } from '../../shell';
import { t } from '../../ui/i18n';
import { HealthSection } from './health-section';

export function HealthDesk() {
  const guard = useGuard();
  const [version, setVersion] = useState('');
  useEffect(() => {
    void readBoot().then((boot) => setVersion(boot.version));
  }, []);
  if (guard === undefined) return <p>{t('common.loading')}</p>;
  return <HealthSection guard={guard} version={version} refusedPacks={refusedPacks} />;
}
