// One field of a matter pack on the form: the right control for its type, and beside it the note that matters most now.
import type { Answer, FieldValue } from '../../../../core/case/case';
import type { Field, Formats } from '../../../../core/matter/definition';
import { answerText } from '../../../../core/matter/template';
import { maskCertNo } from '../../../../core/resident/mask';
import { ChoiceField, numberedLabel, type Choice } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { FixedRow, type Note } from '../../../ui/field-row';
import { formatList, formatMasked, formatPhone } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { TextField } from '../../../ui/text-field';
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
  readonly isLocked: boolean;
  readonly autoFocus: boolean;
  readonly onAnswer: (value: FieldValue) => void;
};

export function MatterField(props: MatterFieldProps) {
  const { field, value, onAnswer } = props;
  const note = noteOf(props);
  const shared = { label: field.label, isRequired: field.required, autoFocus: props.autoFocus };
  const { isLocked } = props;
  // Pictures and rows have their own places; here they are only told.
  const isTold = field.type === 'computed' || field.type === 'photo' || field.type === 'rows';
  if (isTold || isLocked) {
    const words = answerText(props.formats, field, value);
    return <FixedRow label={field.label} value={words === '' ? '—' : words} note={note} />;
  }
  switch (field.type) {
    case 'choice':
    case 'code':
    case 'bool':
      return (
        <ChoiceField
          {...shared}
          value={value === null ? '' : String(value)}
          choices={choicesOf(field)}
          onChoose={(key) => onAnswer(field.type === 'bool' ? key === 'true' : key)}
          note={choiceNote(props)}
        />
      );
    case 'multi':
      return (
        <ManyField
          label={field.label}
          chosen={Array.isArray(value) ? (value as readonly string[]) : []}
          choices={choicesOf(field)}
          onChange={onAnswer}
          note={note}
        />
      );
    case 'date':
      return (
        <DateField
          {...shared}
          value={typeof value === 'string' ? value : ''}
          today={props.today}
          mayBeLongTerm={field.longTerm === true}
          onLeave={onAnswer}
          note={props.fault ?? undefined}
        />
      );
    case 'number':
    case 'money':
      return (
        <TextField {...shared} kind="digits" value={text(value)} onLeave={onAnswer} note={note} />
      );
    case 'text':
    case 'name':
    case 'cert_no':
    case 'month':
    case 'digits':
    case 'uscc':
    case 'disability_card':
    case 'mobile':
    case 'landline':
    case 'phone':
    case 'bank_account':
      return field.twice === true ? (
        <TwiceField {...shared} value={text(value)} onAnswer={onAnswer} note={note} />
      ) : (
        <TextField
          {...shared}
          value={text(value)}
          {...atRest(field, text(value))}
          onLeave={onAnswer}
          note={note}
        />
      );
  }
}

/** Numbers in groups; an identity number whole only while somebody works on it. */
function atRest({ type }: Field, value: string): { readonly atRest?: string } {
  if (value === '') return {};
  if (type === 'cert_no' || type === 'disability_card')
    return { atRest: formatMasked(maskCertNo(value)) };
  return type === 'phone' ? { atRest: formatPhone(value) } : {};
}

const text = (value: FieldValue): string => (value === null ? '' : String(value));

function choicesOf({ choices = [] }: Field): readonly Choice[] {
  return choices.map(({ code, label, key }) => ({ key: code, label, digit: key }));
}

/** A fault hides the numbered choices; a hint of the pack stands behind them. */
function choiceNote({ field, fault }: MatterFieldProps): Note | undefined {
  if (fault !== null) return fault;
  const choices = choicesOf(field);
  if (field.hint === undefined || choices.length > 9) return undefined;
  return { text: `${choices.map(numberedLabel).join('\u2003')} · ${field.hint}` };
}

/** A fault first, then the pack's hint, then where the answer came from. */
function noteOf({ field, answer, fault, workedOutFrom }: MatterFieldProps): Note {
  if (fault !== null) return fault;
  if (field.hint !== undefined) return { text: field.hint };
  const source = answer?.source ?? field.source;
  if (source === 'computed') {
    const word = field.compute?.by === 'same' ? 'source_same' : 'source_computed';
    return { text: t(`counter.${word}`, { fields: formatList(workedOutFrom) }) };
  }
  return { text: source === undefined ? '' : t(`counter.source_${source}`) };
}
