// Drawing the community: houses, what lies between them, and where one can pass. A point is a click, or the arrows and Enter.
import { useState } from 'react';
import { checkSketch, type SketchFault } from '../../../core/visit/map/check-sketch';
import type { Point, SketchDrawing } from '../../../core/visit/map/sketch';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { classNames } from '../../ui/class-names';
import { Empty } from '../../ui/empty';
import { t } from '../../ui/i18n';
import { SketchMap } from '../../ui/sketch-map';
import { BarrierForm } from './barrier-form';
import { HouseForm } from './house-form';
import classes from './office.module.css';
import { Section, type Said } from './section';
import sketchClasses from './sketch.module.css';

export type SketchSectionProps = {
  readonly drawing: SketchDrawing;
  /** Nobody drew anything yet. */
  readonly isNew: boolean;
  readonly isChanged: boolean;
  readonly said: Said;
  readonly isBusy: boolean;
  readonly newId: () => string;
  readonly onChange: (drawing: SketchDrawing) => void;
  readonly onSave: () => void;
  readonly onDrop: () => void;
};

const tools = ['house', 'barrier', 'office'] as const;
type Tool = (typeof tools)[number];

export function SketchSection(props: SketchSectionProps) {
  const { drawing, isNew, isChanged, isBusy, onChange } = props;
  const [tool, setTool] = useState<Tool>('house');
  const [at, setAt] = useState<Point | null>(null);
  const [line, setLine] = useState<readonly Point[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const take = (point: Point) => {
    if (tool === 'office') onChange({ ...drawing, office: point });
    else if (tool === 'barrier') setLine([...line, point]);
    else {
      setChosen(houseAt(drawing, point));
      setAt(point);
    }
  };
  const faults = checkSketch(drawing);
  return (
    <Section title={t('office.section_sketch')} lead={t('schedule.mapLead')} said={props.said}>
      {isNew ? <Empty title={t('schedule.mapEmpty')}>{t('schedule.mapEmptyText')}</Empty> : null}
      <ChoiceField
        label={t('schedule.mapTool')}
        value={tool}
        choices={tools.map((key) => ({ key, label: t(`schedule.mapTool_${key}`) }))}
        onChoose={(key) => setTool(tools.find((one) => one === key) ?? 'house')}
      />
      <p>{t(`schedule.mapHow_${tool}`)}</p>
      <div className={sketchClasses['sheet']}>
        <SketchMap
          drawing={drawing}
          label={t('schedule.mapDraw')}
          chosenHouse={chosen}
          draft={line}
          onPoint={take}
        />
      </div>
      <Faults faults={faults} />
      {tool === 'house' ? (
        <HouseForm
          key={chosen ?? `${at?.x ?? ''} ${at?.y ?? ''}`}
          drawing={drawing}
          chosenId={chosen}
          at={at}
          newId={props.newId}
          onChoose={setChosen}
          onChange={onChange}
        />
      ) : null}
      {tool === 'barrier' ? (
        <BarrierForm
          drawing={drawing}
          line={line}
          newId={props.newId}
          onLine={setLine}
          onChange={onChange}
        />
      ) : null}
      <div className={classNames(classes['acts'], sketchClasses['save'])}>
        <Button kind="primary" isDisabled={!isChanged} isPending={isBusy} onPress={props.onSave}>
          {t('schedule.mapSave')}
        </Button>
        {isChanged ? <Button onPress={props.onDrop}>{t('schedule.mapDrop')}</Button> : null}
        <span className={classes['lead']}>
          {isChanged
            ? t('schedule.mapUnsaved')
            : t('schedule.mapCount', {
                houses: drawing.buildings.length,
                barriers: drawing.barriers.length,
              })}
        </span>
      </div>
    </Section>
  );
}

/** The house that was pressed on, if one stands there. */
function houseAt({ buildings, width }: SketchDrawing, { x, y }: Point): string | null {
  const near = width / 50;
  const found = buildings
    .map((house) => ({ house, far: Math.hypot(house.x - x, house.y - y) }))
    .toSorted((a, b) => a.far - b.far)[0];
  return found && found.far < near ? found.house.id : null;
}

function Faults({ faults }: { readonly faults: readonly SketchFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul aria-label={t('schedule.mapFaults')}>
      {faults.slice(0, 8).map((fault, i) => (
        <li key={`${fault.code}${i}`} className={classes['bad']}>
          {sayFault(fault)}
        </li>
      ))}
    </ul>
  );
}

function sayFault(fault: SketchFault): string {
  switch (fault.code) {
    case 'same_name':
      return t('schedule.mapSameName', { name: fault.name });
    case 'no_name':
      return t('schedule.mapNoName', { x: fault.x, y: fault.y });
    case 'cut_off':
      return t('schedule.mapCutOff', { name: fault.name });
  }
}
