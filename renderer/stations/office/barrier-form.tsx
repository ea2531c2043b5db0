// A river, a railway or a wall from points that were set on the drawing, and where one can pass it.
import { useState } from 'react';
import type { Barrier, BarrierKind, Point, SketchDrawing } from '../../../core/visit/map/sketch';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
import { TextField } from '../../ui/text-field';
import classes from './office.module.css';

export type BarrierFormProps = {
  readonly drawing: SketchDrawing;
  /** Points set so far. */
  readonly line: readonly Point[];
  readonly newId: () => string;
  readonly onLine: (line: readonly Point[]) => void;
  readonly onChange: (drawing: SketchDrawing) => void;
};

const kinds: readonly BarrierKind[] = ['river', 'railway', 'wall'];

export function BarrierForm({ drawing, line, newId, onLine, onChange }: BarrierFormProps) {
  const [kind, setKind] = useState<BarrierKind>('river');
  const [name, setName] = useState('');
  const put = (barriers: readonly Barrier[]) => {
    onChange({ ...drawing, barriers });
    onLine([]);
    setName('');
  };
  const last = line.at(-1);
  return (
    <section aria-label={t('schedule.barrier')}>
      <h3>{t('schedule.barrierNew')}</h3>
      <div data-form className={classes['form']}>
        <ChoiceField
          label={t('schedule.barrierKind')}
          value={kind}
          choices={kinds.map((key) => ({ key, label: t(`schedule.barrier_${key}`) }))}
          onChoose={(key) => setKind(kinds.find((one) => one === key) ?? 'river')}
        />
        <TextField label={t('schedule.barrierName')} value={name} onChange={setName} />
      </div>
      <p>{t('schedule.barrierPoints', { count: line.length })}</p>
      <div className={classes['acts']}>
        <Button
          isDisabled={line.length < 2 || name.trim() === ''}
          onPress={() =>
            put([
              ...drawing.barriers,
              { id: newId(), kind, name: name.trim(), line, crossings: [] },
            ])
          }
        >
          {t('schedule.barrierAdd')}
        </Button>
        <Button isDisabled={line.length === 0} onPress={() => onLine([])}>
          {t('schedule.barrierClear')}
        </Button>
      </div>
      {drawing.barriers.map((barrier) => (
        <Existing
          key={barrier.id}
          barrier={barrier}
          at={last ?? null}
          newId={newId}
          onPut={(changed) =>
            put(drawing.barriers.map((one) => (one.id === barrier.id ? changed : one)))
          }
          onRemove={() => put(drawing.barriers.filter(({ id }) => id !== barrier.id))}
        />
      ))}
    </section>
  );
}

/** One that is drawn: its crossings, and a further one where the last point was set. */
function Existing(props: {
  readonly barrier: Barrier;
  readonly at: Point | null;
  readonly newId: () => string;
  readonly onPut: (barrier: Barrier) => void;
  readonly onRemove: () => void;
}) {
  const { barrier, at, newId, onPut, onRemove } = props;
  const [name, setName] = useState('');
  const { crossings } = barrier;
  return (
    <section aria-label={barrier.name}>
      <h3>
        {t(`schedule.barrier_${barrier.kind}`)} · {barrier.name}
      </h3>
      {crossings.length === 0 ? <p>{t('schedule.crossingNone')}</p> : null}
      {crossings.map(({ id, name: called }) => (
        <ListRow
          key={id}
          title={called}
          detail={t('schedule.crossingRemove')}
          onPress={() => onPut({ ...barrier, crossings: crossings.filter((one) => one.id !== id) })}
        />
      ))}
      <TextField
        label={t('schedule.crossingName')}
        value={name}
        onChange={setName}
        note={{ text: t('schedule.crossingHint') }}
      />
      <div className={classes['acts']}>
        <Button
          isDisabled={at === null || name.trim() === ''}
          onPress={() => {
            if (at === null) return;
            onPut({
              ...barrier,
              crossings: [...crossings, { id: newId(), name: name.trim(), ...at, minutes: 0 }],
            });
            setName('');
          }}
        >
          {t('schedule.crossingAdd')}
        </Button>
        <Button kind="quiet" onPress={onRemove}>
          {t('schedule.barrierRemove')}
        </Button>
      </div>
    </section>
  );
}
