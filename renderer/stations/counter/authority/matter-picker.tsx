// Which matters: a few characters narrow forty to nine boxes, ticked by their figures. What is ticked stays in sight.
import { useState } from 'react';
import { matterPacks } from '../../../data/packs';
import type { Note } from '../../../ui/field-row';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { TextField } from '../../../ui/text-field';

const mostShown = 9;

/** A city's own matter without a number stands behind the catalogue. */
const last = Number.MAX_SAFE_INTEGER;

export type MatterPickerProps = {
  readonly chosen: readonly string[];
  /** Matters that this person has to do with, offered first. */
  readonly likely: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly note: Note | undefined;
};

export function MatterPicker({ chosen, likely, onChange, note }: MatterPickerProps) {
  const [typed, setTyped] = useState('');
  const inCatalogue = matterPacks.toSorted((a, b) => (a.number ?? last) - (b.number ?? last));
  const all = [...new Map(inCatalogue.map(({ key, name }) => [key, name]))];
  const wanted = typed.trim();
  const rank = (key: string) => (chosen.includes(key) ? 0 : likely.includes(key) ? 1 : 2);
  const offered = all
    .filter(([key, name]) => chosen.includes(key) || wanted === '' || name.includes(wanted))
    .sort(([a], [b]) => rank(a) - rank(b))
    .slice(0, Math.max(mostShown, chosen.length));
  return (
    <>
      {all.length <= mostShown ? null : (
        <TextField
          label={t('authority.matterFind')}
          value={typed}
          onChange={setTyped}
          note={{ text: t('authority.matterFindHint') }}
        />
      )}
      <ManyField
        label={t('authority.matters')}
        chosen={chosen}
        choices={offered.map(([key, label]) => ({ key, label }))}
        onChange={onChange}
        note={note ?? { text: t('authority.mattersHint') }}
      />
    </>
  );
}
