// The fields of one step, in the pack's order, as far as they are asked. Each is saved on leaving it.
import { useState } from 'react';
import type { Case, FieldValue } from '../../../../core/case/case';
import { fieldsOf, isTrue } from '../../../../core/matter/condition';
import type { Check, Field, MatterPack, Values } from '../../../../core/matter/definition';
import type { Note } from '../../../ui/field-row';
import classes from './case-form.module.css';
import { MatterField } from './matter-field';

export type CaseFormProps = {
  readonly pack: MatterPack;
  readonly caze: Case;
  /** Answers with all computed ones. */
  readonly values: Values;
  /** Checks of the pack that do not hold. */
  readonly failed: readonly Check[];
  readonly step: Field['step'];
  readonly today: string;
  readonly isLocked: boolean;
  /** The first empty field takes the keyboard. */
  readonly takesFocus: boolean;
  /** Resolves to what is wrong with the answer, or null when it is on the disk. */
  readonly onAnswer: (field: Field, value: FieldValue) => Promise<string | null>;
};

export function CaseForm(props: CaseFormProps) {
  const { pack, caze, values, step } = props;
  const [wrong, setWrong] = useState<Readonly<Record<string, string | null>>>({});
  const fields = pack.fields.filter((field) => field.step === step && isTrue(field.when, values));
  const first = fields.find(({ key, type }) => type !== 'computed' && values[key] === undefined);
  const answer = async (field: Field, value: FieldValue) => {
    const fault = await props.onAnswer(field, value);
    setWrong((known) => ({ ...known, [field.key]: fault }));
  };
  return (
    <div className={classes['form']}>
      {fields.map((field) => (
        <MatterField
          key={`${caze.id}:${field.key}`}
          field={field}
          formats={pack.formats}
          workedOutFrom={labelsOf(pack, field.compute?.from ?? [])}
          value={values[field.key] ?? null}
          answer={caze.answers[field.key] ?? null}
          today={props.today}
          fault={faultOf(field, wrong[field.key] ?? null, props.failed)}
          isLocked={props.isLocked}
          autoFocus={props.takesFocus && field === first}
          onAnswer={(value) => void answer(field, value)}
        />
      ))}
    </div>
  );
}

const labelsOf = ({ fields }: MatterPack, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => fields.find((field) => field.key === key)?.label ?? []);

/** What was typed and not taken comes before what the pack's checks say of what was. */
function faultOf(field: Field, wrong: string | null, failed: readonly Check[]): Note | null {
  if (wrong !== null) return { text: wrong, tone: 'wrong' };
  const check = failed.find((one) => fieldsRead(one)[0] === field.key);
  if (check === undefined) return null;
  return { text: check.says, tone: check.severity === 'block' ? 'wrong' : 'check' };
}

/** The fields that a check speaks about; the first one shows it. */
function fieldsRead({ holds }: Check): readonly string[] {
  return 'by' in holds ? holds.from : fieldsOf(holds);
}
