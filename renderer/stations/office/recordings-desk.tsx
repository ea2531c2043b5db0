// Own recordings: chosen, tried, and then taken as one; or taken out again.
import { useState } from 'react';
import type { Recordings } from '../../../electron/contract/voice';
import { call } from '../../shell';
import { t } from '../../ui/i18n';
import { RecordingsSection } from './recordings-section';
import type { Said } from './section';
import { tryRecordings, type TriedRecordings } from './try-recordings';

export function RecordingsDesk({ recordings }: { readonly recordings: Recordings }) {
  const [tried, setTried] = useState<TriedRecordings | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  const alone = (act: () => Promise<void>) => {
    setBusy(true);
    setSaid(null);
    void act().finally(() => setBusy(false));
  };
  return (
    <RecordingsSection
      recordings={recordings}
      tried={tried}
      said={said}
      isBusy={isBusy}
      onChoose={(what) =>
        alone(async () => {
          const chosen = await call('voice.choose', { what });
          if (chosen !== null) setTried(await tryRecordings(chosen));
        })
      }
      onKeep={({ choice, clips }) =>
        alone(async () => {
          const kept = await call('voice.keep', { choice, clips });
          setTried(null);
          setSaid(
            kept.ok
              ? { tone: 'done', text: t('boards.kept', { count: clips.length }) }
              : { tone: 'needs-you', text: t(`boards.keep_${kept.refusal.code}`) },
          );
        })
      }
      onDrop={() => setTried(null)}
      onRemove={() =>
        alone(async () => {
          await call('voice.remove', null);
          setSaid({ tone: 'done', text: t('boards.removed') });
        })
      }
    />
  );
}
