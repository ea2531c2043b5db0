// The form as the clerk sees it: what the store has, and over it what was answered this moment and is on its way to the disk.
// So the field that an answer leads to is drawn with the key that gave it, and the next key finds it there.
import { useMemo, useState } from 'react';
import type { Answer, Case, FieldSource, FieldValue } from '../../../../core/case/case';
import { formValues } from '../../../../core/case/form';
import { isSameValue } from '../../../../core/kit/same-value';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Values } from '../../../../core/matter/field';
import { normaliseAnswer } from '../../../../core/matter/normalise-answer';
import { cellPath, fieldAt, rowsOf, rowValues } from '../../../../core/matter/row';
import { newId } from '../../../data/mint';
import { sayProblem } from '../../../ui/say-field';

/** Resolves to why the answer was not taken, or null when it is on the disk. Of a group: the ids of its rows. */
export type OnAnswer = (
  path: string,
  value: FieldValue,
  source?: FieldSource,
) => Promise<string | null>;

export type RemovedRow = { readonly group: string; readonly row: string };

export type CaseFormState = {
  /** With what is on its way. */
  readonly caze: Case;
  /** Answers with all computed ones. */
  readonly values: Values;
  /** What was typed and not taken, in words, by path. */
  readonly wrong: Readonly<Record<string, string | null>>;
  /** The row that was taken out last, until something else is done with rows. */
  readonly removed: RemovedRow | null;
  readonly answer: (path: string, value: FieldValue, source?: FieldSource) => void;
  /** What is wrong with an answer, without giving it; null where nothing is. */
  readonly problemOf: (path: string, value: FieldValue) => string | null;
  /** Gives the path of the new row. */
  readonly addRow: (group: string) => string;
  readonly removeRow: (group: string, row: string) => void;
  readonly bringBack: () => void;
};

type Typed = Readonly<Record<string, Answer>>;

type Doing = {
  readonly pack: MatterPack;
  readonly caze: Case;
  readonly today: string;
  readonly onAnswer: OnAnswer;
};

export function useCaseForm({ pack, caze: stored, today, onAnswer }: Doing): CaseFormState {
  const { typed, wrong, give, refuse } = useGiving(stored, onAnswer);
  const caze = useMemo(
    () => ({ ...stored, answers: { ...stored.answers, ...typed } }),
    [stored, typed],
  );
  const values = useMemo(() => formValues(pack, caze), [pack, caze]);
  const read = (path: string, value: FieldValue) => {
    const place = fieldAt(pack, path);
    if (place === undefined) return null;
    const { field, row } = place;
    const seen = row === null ? values : rowValues(values, row.group, row.id);
    return normaliseAnswer(field, value, { values: seen, today });
  };
  return {
    ...{ caze, values, wrong },
    answer: (path, value, source) => {
      const normal = read(path, value);
      if (normal?.ok === false) refuse(path, sayProblem(normal.refusal));
      else give({ path, value, source }, [path, normal === null ? value : normal.value]);
    },
    problemOf: (path, value) => {
      const normal = read(path, value);
      return normal?.ok === false ? sayProblem(normal.refusal) : null;
    },
    ...useRows(values, (group, rows, change) => give({ path: group, value: rows }, change)),
  };
}

type Given = {
  readonly path: string;
  readonly value: FieldValue;
  readonly source?: FieldSource | undefined;
};

/** The place that the screen changes at once, and to what. Of a row that is the row itself, though its group is answered. */
type Change = readonly [path: string, value: FieldValue];

function useGiving(stored: Case, onAnswer: OnAnswer) {
  const [typed, setTyped] = useTyped(stored);
  const [wrong, setWrong] = useState<CaseFormState['wrong']>({});
  const refuse = (path: string, fault: string | null) =>
    setWrong((known) => ({ ...known, [path]: fault }));
  const give = ({ path, value, source }: Given, [shown, seen]: Change) => {
    setTyped((known) => ({ ...known, [shown]: onItsWay(known, seen) }));
    refuse(path, null);
    void onAnswer(path, value, source).then((fault) => {
      if (fault === null) return;
      refuse(path, fault);
      setTyped((known) => without(known, shown, seen));
    });
  };
  return { typed, wrong, give, refuse };
}

function useRows(
  values: Values,
  give: (group: string, rows: readonly string[], change: Change) => void,
): Pick<CaseFormState, 'removed' | 'addRow' | 'removeRow' | 'bringBack'> {
  const [removed, setRemoved] = useState<RemovedRow | null>(null);
  const set = (group: string, row: string, isThere: boolean) => {
    const others = rowsOf(values, group).filter((id) => id !== row);
    give(group, isThere ? [...others, row] : others, [cellPath(group, row), isThere || null]);
    setRemoved(isThere ? null : { group, row });
  };
  return {
    removed,
    addRow: (group) => {
      const row = newId();
      set(group, row, true);
      return cellPath(group, row);
    },
    removeRow: (group, row) => set(group, row, false),
    bringBack: () => {
      if (removed !== null) set(removed.group, removed.row, true);
    },
  };
}

/** What is on its way, until the store says the same. */
function useTyped({ answers }: Case) {
  const [typed, setTyped] = useState<Typed>({});
  const [known, setKnown] = useState(answers);
  if (known !== answers) {
    setKnown(answers);
    const open = Object.entries(typed).filter(
      ([path, { value }]) => !isSameValue(answers[path]?.value ?? null, value),
    );
    if (open.length < Object.keys(typed).length) setTyped(Object.fromEntries(open));
  }
  return [typed, setTyped] as const;
}

/** Newer than all that the store has and than what went before it: a new row stands behind the others until it has its place. */
const onItsWay = (typed: Typed, value: FieldValue): Answer => ({
  ...{ value, source: 'resident', eventId: '', device: '' },
  version: Math.max(aheadOfStored, ...Object.values(typed).map(({ version }) => version)) + 1,
});

/** No case has as many events. */
const aheadOfStored = 1_000_000_000;

const without = (typed: Typed, path: string, value: FieldValue): Typed =>
  isSameValue(typed[path]?.value ?? null, value)
    ? Object.fromEntries(Object.entries(typed).filter(([key]) => key !== path))
    : typed;
