// The filled application form of any matter: its pack, the answers of its case and its resident, set as a ruled table.
// The dossier's copy bears whole numbers; the resident's is in large print and knows only their last four.
import { isByAgent } from '../../case/agent';
import type { Case } from '../../case/case';
import { courseOf } from '../../case/course/apply-course';
import { askedFields, formValues } from '../../case/form';
import { dayOf } from '../../kit/time';
import type { MatterPack } from '../../matter/definition';
import type { Field, RegisterField, Values } from '../../matter/field';
import type { Person } from '../../resident/person';
import { lastFour, maskPhone } from '../../resident/mask';
import { fullDayInWords, groupsOfFour, phoneInGroups } from '../in-words';
import type { FormKind, Slip } from '../slip';
import { tailText, type Writing } from './form-answer';
import { formConsents, type FormConsent } from './form-consents';
import { formFields } from './form-fields';
import { formPapers } from './form-papers';
import { formRows, type RowCell } from './form-rows';
import type { FormBlock, FormSheet } from './form-sheet';
import { formOpinions, formWay } from './form-steps';
import { fillWords, type FormWords } from './form-words';

export type FormFacts = {
  readonly kind: FormKind;
  readonly pack: MatterPack;
  readonly c: Case;
  readonly person: Person;
  readonly words: FormWords;
  readonly site: Readonly<Record<'street' | 'community' | 'phone' | 'complaintPhone', string>>;
  /** What the case needs a separate consent for, word for word, and what the resident said to it. */
  readonly consents: readonly FormConsent[];
  readonly nameOf: (staffId: string) => string;
  readonly printed: Pick<Slip, 'copy' | 'reason'>;
};

export function applicationForm(facts: FormFacts): FormSheet {
  const { kind, pack, c, words, printed } = facts;
  const isLarge = kind === 'application_form_large';
  const title = fillWords(words.title[pack.kind], { matter: pack.name });
  const number = `${words.number} ${groupsOfFour(c.number)}`;
  const again = fillWords(words.copy, { copy: printed.copy, reason: printed.reason });
  return {
    template: kind,
    version: words.version,
    isLarge,
    title,
    running: `${number}　${words.marks[kind].split(' ')[0] ?? ''}`,
    form: [
      ...(printed.copy > 0 ? [{ type: 'form_copy', text: again } as const] : []),
      {
        ...{ type: 'form_title', mark: words.marks[kind], title, qr: `SW1/C/${c.number}` },
        facts: headFacts(facts, number),
      },
      ...numbered(sectionsOf(facts, isLarge)),
      ...(isLarge ? [askLine(facts)] : []),
    ],
  };
}

function headFacts({ kind, c, words }: FormFacts, number: string): readonly string[] {
  const { officialNumber } = courseOf(c);
  return [
    number,
    ...(officialNumber === null ? [] : [`${words.officialNumber} ${officialNumber}`]),
    // Whoever knows it can ask for the case: it is the resident's alone.
    ...(kind === 'application_form_large' ? [`${words.tracking} ${c.tracking}`] : []),
    `${words.opened} ${fullDayInWords(c.openedOn)}`,
  ];
}

type Section = { readonly title: string; readonly blocks: readonly FormBlock[] };

/** Sections without anything in them are left out; the rest are numbered as on every official form. */
const numbered = (sections: readonly Section[]): readonly FormBlock[] =>
  sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, i) => [
      { type: 'form_band', text: `${numeral(i + 1)}、${title}` } as const,
      ...blocks,
    ]);

const figures = '〇一二三四五六七八九';

/** `一` to `九十九`. */
function numeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (figures[tens] ?? '')}十`;
  return `${ten}${ones === 0 ? '' : (figures[ones] ?? '')}`;
}

function sectionsOf(facts: FormFacts, isLarge: boolean): readonly Section[] {
  const { pack, c, words, nameOf } = facts;
  const values = formValues(pack, c);
  const writing: Writing = { formats: pack.formats, words, isLarge };
  const asked = askedFields(pack, values);
  const fieldsOf = (which: (field: Field) => boolean) => asked.filter(which);
  const plain = fieldsOf((field) => !isOfPerson(field) && !isOfAgent(field));
  const steps = { pack, c, values, writing };
  const way = isLarge
    ? { title: words.sections.steps, blocks: formWay(steps) }
    : { title: words.sections.opinions, blocks: formOpinions(steps) };
  return [
    {
      title: words.sections.person,
      blocks: formFields(writing, fieldsOf(isOfPerson), values, unaskedFacts(facts, isLarge)),
    },
    {
      title: words.sections.matter,
      blocks: formFields(
        writing,
        plain.filter(({ columns }) => columns === undefined),
        values,
      ),
    },
    ...groupSections(writing, plain, values),
    {
      title: words.sections.agent,
      blocks: formFields(writing, fieldsOf(isOfAgent), values, authorisationFact(facts)),
    },
    {
      title: words.sections.papers,
      blocks: formPapers({ pack, c, values, words, isLarge, nameOf }),
    },
    { title: words.sections.consents, blocks: formConsents(facts.consents, words, isLarge) },
    { title: words.sections.declaration, blocks: [signature(facts, values)] },
    { title: words.sections.accepted, blocks: accepted(facts, isLarge) },
    way,
  ];
}

const groupSections = (
  writing: Writing,
  fields: readonly Field[],
  values: Values,
): readonly Section[] =>
  fields.flatMap((field) => {
    if (field.columns === undefined) return [];
    // Its own name is the section's title.
    const blocks = formFields(writing, [field], values).slice(1);
    return [{ title: field.label, blocks }];
  });

const isOfPerson = ({ register, columns }: Field): boolean =>
  register !== undefined && columns === undefined;
const isOfAgent = ({ key }: Field): boolean => key.startsWith('agent_');

/** What the form does not ask and every application bears. */
function unaskedFacts(facts: FormFacts, isLarge: boolean): readonly RowCell[] {
  const { pack, person, words } = facts;
  const has = (...names: readonly RegisterField[]): boolean =>
    pack.fields.some(({ register }) => register !== undefined && names.includes(register));
  const number = isLarge ? tailText(words, lastFour(person.certNo)) : person.certNo;
  const phone = person.phone === '' ? (person.landline ?? '') : person.phone;
  const cells: readonly (readonly [boolean, keyof FormWords['person'], string])[] = [
    [has('name'), 'name', person.name],
    [has('certNo'), 'certNo', number],
    [has('birth'), 'birth', fullDayInWords(person.birth)],
    [has('phone', 'landline'), 'phone', isLarge ? maskPhone(phone) : phoneInGroups(phone)],
    [has('hukou', 'address'), 'address', person.address],
  ];
  return cells.flatMap(([isAsked, key, text]) =>
    isAsked ? [] : [{ label: words.person[key], value: { type: 'words', text } as const }],
  );
}

const authorisationFact = ({ c, words }: FormFacts): readonly RowCell[] =>
  c.agent ? [{ label: words.authorisation, value: { type: 'words', text: c.agent.number } }] : [];

function signature({ c, words }: FormFacts, values: Values): FormBlock {
  const who = isByAgent(values) ? 'agent' : 'self';
  const { signature: signed } = c;
  const isPrinted = signed !== null && signed.mode !== 'sign';
  return {
    type: 'form_signature',
    texts: words.declarations[who],
    label: words.signedBy[who],
    note: isPrinted ? words.fingerprint : signed === null ? words.signHere : '',
    strokes: signed?.strokes ?? [],
    width: Math.max(1, signed?.width ?? 1),
    height: Math.max(1, signed?.height ?? 1),
    date: signed ? fullDayInWords(dayOf(signed.at)) : words.opinion.date,
  };
}

function accepted({ c, words, site }: FormFacts, isLarge: boolean): readonly FormBlock[] {
  const { accepted: said, opinion } = words;
  const { street, community } = site;
  const day = (on: string | undefined): string =>
    on === undefined ? opinion.date : fullDayInWords(on);
  const cells: readonly (readonly [string, string])[] = [
    [said.office, fillWords(said.window, { street, community, n: c.window })],
    [said.on, day(c.acceptance?.acceptedOn)],
    ...(isLarge ? [] : [[said.clerk, ''] as const]),
    ...(c.acceptance
      ? [
          [said.promised, day(c.acceptance.promisedLastDay)] as const,
          [said.legal, day(c.acceptance.legalLastDay)] as const,
        ]
      : []),
  ];
  return formRows(
    cells.map(([label, text], i) => ({
      label,
      value: { type: 'words', text },
      isWide: i === 0,
    })),
    isLarge,
  );
}

const askLine = ({ words, site }: FormFacts): FormBlock => ({
  type: 'form_words',
  texts: [
    fillWords(words.ask, {
      phone: phoneInGroups(site.phone),
      complaintPhone: phoneInGroups(site.complaintPhone),
    }),
  ],
});
