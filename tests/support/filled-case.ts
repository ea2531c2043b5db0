// A case with every place of a pack answered plausibly: the longest list of choices is taken at its first, groups have rows.
import type { Answer, Case, FieldValue } from '../../core/case/case';
import { askedFields, formValues } from '../../core/case/form';
import { instantOf } from '../../core/kit/time';
import type { MatterPack } from '../../core/matter/definition';
import type { Field } from '../../core/matter/field';
import { cellPath } from '../../core/matter/row';

const filledNumber = '9901010012032026112330074';
export const filledCertNo = '990101194308150013';
export const filledAccount = '6217001234567890123';

const usual: Partial<Record<Field['type'], FieldValue>> = {
  text: '梧桐里 5 号楼 2 单元 302 室',
  name: '王桂兰',
  cert_no: filledCertNo,
  date: '2026-11-02',
  month: '2026-05',
  money: 1100,
  number: 3,
  bool: true,
  digits: '990101001203',
  bank_account: filledAccount,
  phone: '19900001234',
  mobile: '19900001234',
  landline: '009955501234',
  photo: ['p1', 'p2'],
};

const answerOf = (field: Field): FieldValue => {
  const first = field.choices?.[0]?.code;
  if (field.type === 'multi') return field.choices?.slice(0, 2).map(({ code }) => code) ?? [];
  if (first !== undefined) return field.type === 'bool' ? first === 'true' : first;
  return usual[field.type] ?? null;
};

const answered = (value: FieldValue, version: number): Answer => ({
  ...{ value, source: 'resident', eventId: `e${version}`, device: 'd', version },
});

/** Answers field after field, so that those are answered that the answers before make the form ask. */
export function filledCase(
  pack: MatterPack,
  {
    rows,
    given = {},
  }: { readonly rows: number; readonly given?: Readonly<Record<string, FieldValue>> },
): Case {
  const answers: Record<string, Answer> = {};
  const tell = (path: string, value: FieldValue) => {
    answers[path] = answered(value, Object.keys(answers).length + 1);
  };
  for (const field of pack.fields) {
    const values = formValues(pack, { answers, openedOn: '2026-11-23' });
    if (!askedFields(pack, values, field.at).includes(field)) continue;
    if (field.columns) fillRows(field, field.columns, rows, tell);
    else if (field.type !== 'computed') tell(field.key, given[field.key] ?? answerOf(field));
  }
  return { ...emptyCase(pack), answers };
}

function fillRows(
  group: Field,
  columns: readonly Field[],
  rows: number,
  tell: (path: string, value: FieldValue) => void,
): void {
  for (let i = 1; i <= rows; i++) {
    tell(cellPath(group.key, `r${i}`), true);
    for (const column of columns)
      if (column.type !== 'computed')
        tell(cellPath(group.key, `r${i}`, column.key), answerOf(column));
  }
}

const emptyCase = (pack: MatterPack): Case => ({
  ...{ id: 'c1', version: 1, matter: pack.key, packVersion: pack.version, residentId: 'r1' },
  ...{ ticketId: null, visitId: null, number: filledNumber, tracking: '梧桐花开' },
  ...{
    hall: 'hall-1',
    window: 3,
    openedOn: '2026-11-23',
    openedAt: instantOf('2026-11-23', '09:05'),
  },
  ...{ state: 'filling', identified: null, answers: {}, papers: {}, notices: [], presented: null },
  ...{
    asked: [],
    confirmed: {},
    helpAskedAt: null,
    signature: null,
    acceptance: null,
    refusal: null,
  },
  ...{ passedTo: null, withdrawnFor: null, endedAt: null, ratingAsked: null, rating: null },
  ...{ reviews: [], writers: [], noops: [] },
});
