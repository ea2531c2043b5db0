// The boards of this machine, the voice that calls, and the site's own recordings, kept by the machine.
import { useEffect, useState } from 'react';
import type { Station } from '../../../core/station/station';
import { useHall } from '../../data/hall-status';
import { useRecordings } from '../../data/queries/recordings';
import type { Session } from '../../data/session';
import { call, readBoot, type BootSnapshot } from '../../shell';
import { t } from '../../ui/i18n';
import { sayCall } from '../../ui/say-call';
import type { BoardsDraft } from './boards-draft';
import { BoardsSection } from './boards-section';
import { RecordingsDesk } from './recordings-desk';
import { saveStation } from './save-station';
import type { Said } from './section';

export function BoardsDesk({ session: { station } }: { readonly session: Session }) {
  const hall = useHall();
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const recordings = useRecordings() ?? { files: [], stamp: '' };
  const save = (changed: Station) => {
    setBusy(true);
    void saveStation(changed, t('boards.saved'))
      .then(setSaid)
      .finally(() => setBusy(false));
  };
  const tryIt = ({ voice, volume }: BoardsDraft) => {
    setTrying(true);
    void sayCall(
      { number: 'A017', window: station.window },
      { ...voice, volume: Number(volume) / 100, recordings },
      { isDue: () => true, saidOnce: () => undefined },
    ).finally(() => setTrying(false));
  };
  return (
    <BoardsSection
      station={station}
      owner={hall.role === 'window' ? hall.owner : null}
      displays={useDisplays()}
      said={said}
      isBusy={isBusy}
      isTrying={isTrying}
      onSave={save}
      onTry={tryIt}
      onOpen={(board) => void call('station.open', { role: 'board', board })}
    >
      <RecordingsDesk recordings={recordings} />
    </BoardsSection>
  );
}

function useDisplays(): BootSnapshot['displays'] {
  const [displays, setDisplays] = useState<BootSnapshot['displays']>([]);
  useEffect(() => {
    void readBoot().then((boot) => setDisplays(boot.displays));
  }, []);
  return displays;
}
