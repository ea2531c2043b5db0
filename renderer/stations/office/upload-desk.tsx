// Sending: the state of the line from the store, joining a hub through the machine.
import { useEffect, useState } from 'react';
import { askSync } from '../../data/ask-sync';
import type { Session } from '../../data/session';
import { useSyncStatus } from '../../data/sync-state';
import { call, readBoot, type Calls } from '../../shell';
import { t } from '../../ui/i18n';
import { useNow } from '../../ui/use-now';
import { useKeys } from '../../ui/use-keys';
import { BundleDesk } from './bundle-desk';
import { saveStation } from './save-station';
import type { Said } from './section';
import { UploadSection } from './upload-section';

type Enrolled = Calls['hub.enrol']['out'];
type EnrolTrouble = Extract<Enrolled, { ok: false }>['refusal'];

export function UploadDesk({ session }: { readonly session: Session }) {
  const now = useNow();
  const facts = useSyncStatus();
  const embedded = useEmbeddedHub();
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  useKeys({ F9: session.station.hub === null ? undefined : askSync });
  const enrol = async (url: string, code: string) => {
    setBusy(true);
    setSaid(null);
    try {
      const enrolled = await call('hub.enrol', { url, code });
      if (!enrolled.ok) {
        setSaid(refused(enrolled.refusal));
        return;
      }
      const { hubName: name } = enrolled.value;
      const words = t('office.enrolled', { name });
      setSaid(await saveStation({ ...session.station, hub: { url, name } }, words));
      askSync();
    } finally {
      setBusy(false);
    }
  };
  if (facts === undefined) return <p>{t('common.loading')}</p>;
  return (
    <UploadSection
      facts={facts}
      now={now}
      joined={session.station.hub}
      embedded={embedded}
      said={said}
      isBusy={isBusy}
      onSendNow={askSync}
      onEnrol={(url, code) => void enrol(url, code)}
      bundles={<BundleDesk session={session} />}
    />
  );
}

function useEmbeddedHub() {
  const [hub, setHub] = useState<{ readonly url: string; readonly code: string } | null>(null);
  useEffect(() => {
    void readBoot().then(({ embeddedHub }) => setHub(embeddedHub));
  }, []);
  return hub;
}

const refused = (trouble: EnrolTrouble): Said => ({ tone: 'needs-you', text: sayEnrol(trouble) });

function sayEnrol(trouble: EnrolTrouble): string {
  switch (trouble.code) {
    case 'away':
      return t('office.enrolAway', { detail: trouble.detail });
    case 'nonsense':
      return t('office.enrolNonsense', { detail: trouble.detail });
    case 'refused':
      return t('office.enrolRefused', { reason: trouble.reason });
    case 'busy':
      return t('office.enrolBusy', { seconds: trouble.retryAfterSeconds });
    case 'not_enrolled':
    case 'gap':
      return t('office.enrolOther');
  }
}
