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
import type { Check, MatterPack, Paper, Values } from '../matter/definition';
import { authorityGaps } from './agent';
import type { Case, Review } from './case';
import { sameCase } from './duplicate';
import { askedFields, formValues, neededPapers } from './form';

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
  const identity = !isIdentified(c, context.today);
  const papers = neededPapers(pack, values).filter((paper) => {
    return (identity && paper.code === pack.identityPaper) || !isEnough(paper, c);
  });
  return {
    identity,
    papers: papers.map(({ code }) => code),
    fields: missingFields(pack, values),
    blocks: checksOf(pack, c, context, 'block').map(({ key }) => key),
    reviews: openReviews(pack, c).map(({ field }) => field),
    unconfirmed: questionsFor(pack, values).filter((key) => c.confirmed[key] !== true),
    unsigned: c.signature === null,
    authority: authorityGaps(pack, c, values, context),
    consents: consentsLacking(pack.consents ?? [], c, context.given?.consents ?? []),
  };
}

/** Nothing is missing. */
export function isComplete({ identity, unsigned, ...lists }: Missing): boolean {
  return !identity && !unsigned && Object.values(lists).every((list) => list.length === 0);
}

/** What a person must decide between two machines, once for each field: the newest difference. Fields that are not asked any more wait for nobody. */
export function openReviews(pack: MatterPack, c: Case): readonly Review[] {
  const asked = askedFields(pack, formValues(pack, c)).map(({ key }) => key);
  const isOpen = ({ field }: Review) => field.startsWith('paper:') || asked.includes(field);
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
  const hasSameCase = sameCase(others, c) !== undefined;
  const failed = failedChecks(pack, formValues(pack, c), { today, hasSameCase });
  return failed.filter((check) => check.severity === severity);
}

/** Required fields that are asked and not answered. */
export function missingFields(pack: MatterPack, values: Values): readonly string[] {
  return askedFields(pack, values)
    .filter(({ key, required }) => required && !isAnswered(values[key]))
    .map(({ key }) => key);
}

/** The mark on a paper is one of those that are enough, with as many copies as we keep. */
function isEnough(paper: Paper, c: Case): boolean {
  const mark = c.papers[paper.code];
  if (!mark || !paper.enough.includes(mark.state)) return false;
  return mark.state === 'late_promised' || mark.copies >= paper.copies;
}

function isIdentified({ identified }: Case, today: Day): boolean {
  return identified !== null && (identified.validTo === 'long-term' || identified.validTo >= today);
}

const questionsFor = (pack: MatterPack, values: Values): readonly string[] =>
  pack.questions.filter(({ when }) => isTrue(when, values)).map(({ key }) => key);
