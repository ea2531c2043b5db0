// One field of a matter pack on the form: the right control for its type, and beside it the note that matters most now.
import type { Answer, FieldValue } from '../../../../core/case/case';
import type { EarlierAnswer } from '../../../../core/case/earlier-answer';
import type { Formats } from '../../../../core/matter/definition';
import type { Field } from '../../../../core/matter/field';
import { findChoices } from '../../../../core/matter/find-choices';
import { answerText } from '../../../../core/matter/template';
import type { PageRef } from '../../../../core/paper/custody';
import { maskCertNo } from '../../../../core/resident/mask';
import { useReadings } from '../../../data/readings';
import { ChoiceField, numberedLabel, type Choice } from '../../../ui/choice-field';
import { CodeField } from '../../../ui/code-field';
import { DateField } from '../../../ui/date-field';
import { FixedRow, type Note } from '../../../ui/field-row';
import { formatList, formatMasked, formatPhone, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { TextField } from '../../../ui/text-field';
import { EarlierOffer } from './earlier-offer';
import { PhotoField, type PhotoActs } from './photo-field';
import { TwiceField } from './twice-field';

export type MatterFieldProps = {
  readonly field: Field;
  readonly formats: Formats;
  readonly value: FieldValue;
  /** Names of the fields that a computed one is worked out from; empty for all others. */
  readonly workedOutFrom: readonly string[];
  /** The stored answer, for where it came from; null while there is none. */
  readonly answer: Answer | null;
  readonly today: string;
  /** What is wrong with what was typed, or what a check of the pack says. */
  readonly fault: Note | null;
  /** What was answered the last time, while nothing is answered here. */
  readonly earlier: EarlierAnswer | null;
  readonly onEarlier: () => void;
  readonly isLocked: boolean;
  /** Of a `photo` field: its pictures, and what can be done with them. */
  readonly photo:
    (PhotoActs & { readonly path: string; readonly pages: readonly PageRef[] }) | null;
  /** `above`: a cell of a row, its name over it. */
  readonly layout: 'beside' | 'above';
  /** What is wrong with an answer before it is given; null where nothing is. */
  readonly problemOf: (value: string) => string | null;
  readonly onAnswer: (value: FieldValue) => void;
};

export function MatterField(props: MatterFieldProps) {
  const { field, value, earlier, isLocked } = props;
  if (field.type === 'photo' && props.photo !== null) {
    return (
      <PhotoField
        {...{ field, isLocked, layout: props.layout }}
        {...props.photo}
        note={noteOf(props)}
      />
    );
  }
  // Rows have their own place; here they are only told.
  const isTold = field.type === 'computed' || field.type === 'rows';
  if (isTold || isLocked) {
    const words = answerText(props.formats, field, value);
    return (
      <FixedRow
        label={field.label}
        value={words === '' ? '—' : words}
        note={noteOf(props)}
        layout={props.layout}
      />
    );
  }
  return (
    <>
      <Control {...props} />
      {earlier === null ? null : <EarlierOffer {...props} earlier={earlier} />}
    </>
  );
}

function Control(props: MatterFieldProps) {
  const { field, value, layout, onAnswer } = props;
  const note = noteOf(props);
  const shared = { label: field.label, isRequired: field.required, layout };
  if (field.choices !== undefined && field.type !== 'computed') return <Choices {...props} />;
  if (field.type === 'date') {
    return (
      <DateField
        {...shared}
        value={text(value)}
        today={props.today}
        mayBeLongTerm={field.longTerm === true}
        onLeave={onAnswer}
        note={props.fault ?? (layout === 'above' && value === null ? { text: '' } : undefined)}
      />
    );
  }
  if (field.twice === true) {
    return (
      <TwiceField
        {...shared}
        value={text(value)}
        problemOf={props.problemOf}
        onAnswer={onAnswer}
        note={note}
      />
    );
  }
  return (
    <TextField
      {...shared}
      kind={inFigures.includes(field.type) ? 'digits' : 'text'}
      value={text(value)}
      maxLength={600}
      {...atRest(field, text(value))}
      onLeave={onAnswer}
      note={note}
    />
  );
}

/** One or several of a list: by its figure, or by typing where no row of figures holds it. */
function Choices(props: MatterFieldProps) {
  const { field, value, layout, onAnswer } = props;
  if (field.type === 'multi') {
    return (
      <ManyField
        label={field.label}
        chosen={Array.isArray(value) ? (value as readonly string[]) : []}
        choices={choicesOf(field)}
        onChange={onAnswer}
        note={noteOf(props)}
        layout={layout}
      />
    );
  }
  return isLong(field) ? (
    <LongList {...props} />
  ) : (
    <ChoiceField
      label={field.label}
      isRequired={field.required}
      layout={layout}
      value={text(value)}
      choices={choicesOf(field)}
      onChoose={onAnswer}
      note={choiceNote(props)}
    />
  );
}

const inFigures: readonly Field['type'][] = ['number', 'money', 'digits', 'mobile', 'landline'];

/** No row of figures holds it: it is found by typing. */
export const isLong = ({ choices = [] }: Field): boolean => choices.length > 9;

function LongList(props: MatterFieldProps) {
  const { field, value, fault } = props;
  const readingsOf = useReadings();
  return (
    <CodeField
      label={field.label}
      value={text(value)}
      find={(typed) => findChoices(field.choices ?? [], typed, readingsOf)}
      onChoose={props.onAnswer}
      isRequired={field.required}
      layout={props.layout}
      note={
        fault === null && value === null && props.layout === 'beside'
          ? { text: t('forms.findHow') }
          : noteOf(props)
      }
    />
  );
}

/** Numbers in groups; an identity number whole only while somebody works on it; an amount with its unit. */
function atRest({ type, unit }: Field, value: string): { readonly atRest?: string } {
  if (value === '') return {};
  if (type === 'cert_no' || type === 'disability_card')
    return { atRest: formatMasked(maskCertNo(value)) };
  if (type === 'uscc') return { atRest: inGroups(value) };
  if (phones.includes(type)) return { atRest: formatPhone(value) };
  return unit === undefined ? {} : { atRest: `${value} ${unit}` };
}

const phones: readonly Field['type'][] = ['phone', 'mobile', 'landline'];

const text = (value: FieldValue): string => (value === null ? '' : String(value));

function choicesOf({ choices = [] }: Field): readonly Choice[] {
  return choices.map(({ code, label, key }) => ({ key: code, label, digit: key }));
}

/** Nobody gave it here: its source is more to know than how to type it. The strip at the foot tells the choices. */
export const isBroughtAlong = (answer: Answer | null): boolean =>
  answer?.source === 'register' || answer?.source === 'earlier_case';

/** A fault hides the numbered choices; a hint of the pack stands behind them. In a row the strip at the foot tells them. */
function choiceNote(props: MatterFieldProps): Note | undefined {
  const { field, fault, layout, answer } = props;
  if (fault !== null) return fault;
  if (layout === 'above') return { text: '' };
  if (isBroughtAlong(answer)) return noteOf(props);
  if (field.hint === undefined) return undefined;
  const choices = choicesOf(field);
  return { text: `${choices.map(numberedLabel).join('\u2003')} · ${field.hint}` };
}

/** A fault first, then the pack's hint, then where the answer came from. */
function noteOf({ field, answer, fault, workedOutFrom, layout }: MatterFieldProps): Note {
  if (fault !== null) return fault;
  if (layout === 'above') return { text: '' };
  if (field.hint !== undefined && !isBroughtAlong(answer)) return { text: field.hint };
  const source = answer?.source ?? (field.compute === undefined ? field.source : 'computed');
  if (source === 'computed') {
    const word = field.compute?.by === 'same' ? 'source_same' : 'source_computed';
    return { text: t(`counter.${word}`, { fields: formatList(workedOutFrom) }) };
  }
  return { text: source === undefined ? '' : t(`counter.source_${source}`) };
}
