// The drawing of the community: as it stands, and as somebody changes it here until they save it.
import { useState } from 'react';
import type { SketchDrawing } from '../../../core/visit/map/sketch';
import { drawSketch } from '../../data/acts/sketch-acts';
import { newId } from '../../data/mint';
import { useSketch } from '../../data/queries/sketch';
import { t } from '../../ui/i18n';
import { useAct } from '../../ui/use-act';
import { SketchSection } from './sketch-section';

/** A sheet to begin with: a kilometre by 600 metres, the office in its middle. */
const blank: SketchDrawing = {
  ...{ width: 1000, height: 600, office: { x: 500, y: 300 } },
  ...{ buildings: [], barriers: [] },
};

export function SketchDesk() {
  const sketch = useSketch();
  const [draft, setDraft] = useState<SketchDrawing | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const act = useAct();
  if (sketch === undefined) return <p>{t('common.loading')}</p>;
  const drawing = draft ?? sketch ?? blank;
  const save = async () => {
    const { width, height, office, buildings, barriers } = drawing;
    const saved = await act.run(() => drawSketch({ width, height, office, buildings, barriers }));
    if (saved === null) return;
    setDraft(null);
    setDone(t('schedule.mapSaved'));
  };
  return (
    <SketchSection
      drawing={drawing}
      isNew={sketch === null && draft === null}
      isChanged={draft !== null}
      said={
        act.sentence !== null
          ? { tone: 'needs-you', text: act.sentence }
          : done === null
            ? null
            : { tone: 'done', text: done }
      }
      isBusy={act.isBusy}
      newId={newId}
      onChange={(changed) => {
        setDone(null);
        setDraft(changed);
      }}
      onSave={() => void save()}
      onDrop={() => setDraft(null)}
    />
  );
}
