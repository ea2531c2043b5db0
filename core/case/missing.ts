// Everything that stands between a case and its acceptance, at once: the law asks for one notice of all that is missing
// (行政许可法 32), so nothing may be held back for a second visit.
import type { Authorisation } from '../authorisation/authorisation';
import type { Principal } from '../authorisation/may-act';
import type { AuthorityRefusal } from '../authorisation/refusal';
import { consentsLacking } from '../consent/consent-acts';
import type { Consent } from '../consent/consent';
import type { Day } from '../kit/time';
import { failedChecks } from '../matter/checks';
import { isAnswered, isTrue } from '../matter/condition';
import type { MatterPack, Paper } from '../matter/definition';
import type { Check, Field, Values } from '../matter/field';
import { authorityGaps } from './agent';
import type { Case, FieldValue, Review } from './case';
import { sameCase } from './duplicate';
import {
  askedPlaces,
  copiesWanted,
  formValues,
  neededPapers,
  wantedConsents,
  type AskedPlace,
} from './form';

export type Missing = {
  /** Nobody has seen yet who this is, or the document seen has expired since. */
  readonly identity: boolean;
  /** Paper codes, the identity paper among them while `identity` is missing. */
  readonly papers: readonly string[];
  readonly fields: readonly string[];
  /** Keys of checks that stop acceptance. */
  readonly blocks: readonly string[];
  /** Fields and papers on which two machines differ: a person decides first. */
  readonly reviews: readonly string[];
  /** Keys of questions that the resident has not said yes to. */
  readonly unconfirmed: readonly string[];
  readonly unsigned: boolean;
  /** Why whoever acts for the resident may not: no authorisation, or one that does not carry it. */
  readonly authority: readonly AuthorityRefusal[];
  /** Purposes that the resident has not agreed to. */
  readonly consents: readonly string[];
};

/** What the resident gave from their own hand, as known here. */
export type Given = {
  readonly principal: Principal;
  readonly authorisations: readonly Authorisation[];
  readonly consents: readonly Consent[];
};

/** `others`: the resident's other cases, as known here. Without `given`, the resident has given nothing. */
export type CaseContext = {
  readonly today: Day;
  readonly others: readonly Case[];
  readonly given?: Given;
};

/** All that is missing. See `isComplete`. */
export function missingFrom(pack: MatterPack, c: Case, context: CaseContext): Missing {
  const values = formValues(pack, c);
  const isRecord = pack.kind === 'record';
  const identity = !isRecord && !isIdentified(c, context.today);
  const papers = neededPapers(pack, values).filter((paper) => {
    return (identity && paper.code === pack.identityPaper) || !isEnough(paper, c, values);
  });
  return {
    identity,
    papers: papers.map(({ code }) => code),
    fields: missingFields(pack, values),
    blocks: checksOf(pack, c, context, 'block').map(({ key }) => key),
    reviews: openReviews(pack, c).map(({ field }) => field),
    unconfirmed: questionsFor(pack, values).filter((key) => c.confirmed[key] !== true),
    unsigned: !isRecord && c.signature === null,
    authority: authorityGaps(pack, c, values, context),
    consents: consentsLacking(wantedConsents(pack, values), c, context.given?.consents ?? []),
  };
}

/** Nothing is missing. */
export function isComplete({ identity, unsigned, ...lists }: Missing): boolean {
  return !identity && !unsigned && Object.values(lists).every((list) => list.length === 0);
}

/** What a person must decide between two machines, once for each field: the newest difference. Fields that are not asked any more wait for nobody. */
export function openReviews(pack: MatterPack, c: Case): readonly Review[] {
  const values = formValues(pack, c);
  const asked = new Set(askedPlaces(pack, values).map(({ path }) => path));
  const groups = pack.fields.filter(({ columns }) => columns).map(({ key }) => key);
  // Whether a row is there at all: `member/ID`.
  const isRow = (field: string) =>
    groups.some((key) => /^[^/]+\/[^/]+$/.test(field) && field.startsWith(`${key}/`));
  const isOpen = ({ field }: Review) =>
    field.startsWith('paper:') || asked.has(field) || isRow(field);
  const newest = new Map(c.reviews.filter(isOpen).map((review) => [review.field, review]));
  return [...newest.values()];
}

/** Checks that do not hold: `warn` ones are shown and pass, `block` ones stop acceptance. */
export function checksOf(
  pack: MatterPack,
  c: Case,
  { today, others }: CaseContext,
  severity: Check['severity'],
): readonly Check[] {
  const hasSameCase = sameCase(others, c, pack.duplicates) !== undefined;
  const failed = failedChecks(pack, formValues(pack, c), { today, hasSameCase });
  return failed.filter((check) => check.severity === severity);
}

/**
 * Paths of what is asked and not answered: required fields and cells, groups with too few rows.
 * Before acceptance, or at a later step of the pack.
 */
export function missingFields(
  pack: Pick<MatterPack, 'fields'>,
  values: Values,
  at?: string,
): readonly string[] {
  return missingOn(askedPlaces(pack, values, at));
}

/** Of some places that are asked, the paths of those that still want an answer. */
export const missingOn = (places: readonly AskedPlace[]): readonly string[] =>
  places.filter(({ field, value }) => lacks(field, value)).map(({ path }) => path);

function lacks({ type, required, least }: Field, value: FieldValue | undefined): boolean {
  const count = Array.isArray(value) ? value.length : 0;
  if (type !== 'rows' && type !== 'photo') return required && !isAnswered(value);
  // Optional ones may be absent, but not half there.
  if (!required && count === 0) return false;
  return count < Math.max(least ?? 1, 1);
}

/** The mark on a paper is one of those that are enough, with as many copies as we keep. */
function isEnough(paper: Paper, c: Case, values: Values): boolean {
  const mark = c.papers[paper.code];
  if (!mark || !paper.enough.includes(mark.state)) return false;
  return mark.state === 'late_promised' || mark.copies >= copiesWanted(paper, values);
}

function isIdentified({ identified }: Case, today: Day): boolean {
  return identified !== null && (identified.validTo === 'long-term' || identified.validTo >= today);
}

const questionsFor = (pack: MatterPack, values: Values): readonly string[] =>
  pack.questions.filter(({ when }) => isTrue(when, values)).map(({ key }) => key);
