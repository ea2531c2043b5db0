// One house of the drawing: name, where it stands, floors, lift, gate.
import { useState } from 'react';
import type { Building, Point, SketchDrawing } from '../../../core/visit/map/sketch';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { t } from '../../ui/i18n';
import { TextField } from '../../ui/text-field';
import classes from './office.module.css';

export type HouseFormProps = {
  readonly drawing: SketchDrawing;
  /** The house that is changed; null = a new one. */
  readonly chosenId: string | null;
  /** Where a new one is to stand. */
  readonly at: Point | null;
  readonly newId: () => string;
  readonly onChoose: (id: string | null) => void;
  readonly onChange: (drawing: SketchDrawing) => void;
};

const whole = (text: string, known: number): number =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text) : known;

export function HouseForm(props: HouseFormProps) {
  const { drawing, chosenId, at, onChange, onChoose } = props;
  const known = drawing.buildings.find(({ id }) => id === chosenId) ?? null;
  const [house, setHouse] = useState<Omit<Building, 'id'>>(known ?? fresh(drawing, at));
  const change = (part: Partial<Building>) => setHouse((before) => ({ ...before, ...part }));
  const others = drawing.buildings.filter(({ id }) => id !== chosenId);
  const put = () => {
    onChange({ ...drawing, buildings: [...others, { ...house, id: known?.id ?? props.newId() }] });
    onChoose(null);
    change({ name: '' });
  };
  const number = (key: 'x' | 'y' | 'floors' | 'gateMinutes') => (
    <TextField
      label={t(`schedule.house_${key}`)}
      value={String(house[key])}
      kind="digits"
      onLeave={(text) => change({ [key]: whole(text, house[key]) })}
    />
  );
  return (
    <section aria-label={t('schedule.house')}>
      <h3>{known ? t('schedule.houseChange', { name: known.name }) : t('schedule.houseNew')}</h3>
      <div data-form className={classes['form']}>
        <TextField
          label={t('schedule.houseName')}
          value={house.name}
          onChange={(name) => change({ name })}
          note={{ text: t('schedule.houseNameHint') }}
        />
        <TextField
          label={t('schedule.houseAliases')}
          value={house.aliases.join('、')}
          onLeave={(text) =>
            change({ aliases: text.split(/[、，,]/).filter((one) => one.trim() !== '') })
          }
          note={{ text: t('schedule.houseAliasesHint') }}
        />
        <TextField
          label={t('schedule.houseQuarter')}
          value={house.quarter}
          onChange={(quarter) => change({ quarter })}
        />
        {number('x')}
        {number('y')}
        {number('floors')}
        <ChoiceField
          label={t('schedule.houseLift')}
          value={house.lift ? 'yes' : 'no'}
          choices={[
            { key: 'no', label: t('schedule.houseLiftNo') },
            { key: 'yes', label: t('schedule.houseLiftYes') },
          ]}
          onChoose={(key) => change({ lift: key === 'yes' })}
        />
        {number('gateMinutes')}
      </div>
      <div className={classes['acts']}>
        <Button isDisabled={house.name.trim() === ''} onPress={put}>
          {known ? t('schedule.housePut') : t('schedule.houseAdd')}
        </Button>
        {known ? (
          <Button
            kind="quiet"
            onPress={() => {
              onChange({ ...drawing, buildings: others });
              onChoose(null);
            }}
          >
            {t('schedule.houseRemove')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

/** What the house before was like, the next one is likely to be too. */
function fresh({ buildings, office }: SketchDrawing, at: Point | null): Omit<Building, 'id'> {
  const last = buildings.at(-1);
  const { x, y } = at ?? office;
  return {
    ...{ name: '', aliases: [], quarter: last?.quarter ?? '', x, y },
    ...{
      floors: last?.floors ?? 6,
      lift: last?.lift ?? false,
      gateMinutes: last?.gateMinutes ?? 0,
    },
  };
}
