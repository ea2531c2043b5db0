// What two machines wrote differently in one case: it cannot be accepted before a person has chosen.
import type { FieldValue, PaperMark, Review } from '../../../../core/case/case';
import { placeName } from '../../../../core/case/form';
import { openReviews } from '../../../../core/case/missing';
import { isSameValue } from '../../../../core/kit/same-value';
import { answerText } from '../../../../core/matter/template';
import { formatPhone, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import type { CaseView } from './case-view';
import { sayMark } from './paper-rows';
import { saySource, useTold, type Told } from './say-source';
import { TwoValues } from './two-values';

export type CaseReviewsProps = {
  readonly view: CaseView;
  readonly onChoose: (review: Review, right: 'kept' | 'other') => void;
};

export function CaseReviews({ view, onChoose }: CaseReviewsProps) {
  const told = useTold(view.caze.id);
  return openReviews(view.pack, view.caze).map((review, i) => (
    <TwoValues
      key={review.field}
      question={t('counter.twoValues', { name: nameOf(view, review) })}
      hasKeys={i === 0}
      values={[
        {
          words: wordsOf(view, review, 'kept'),
          source: saySource(told, keptBy(view, review, told)),
          onChoose: () => onChoose(review, 'kept'),
        },
        {
          words: wordsOf(view, review, 'other'),
          source: saySource(told, review.eventId),
          onChoose: () => onChoose(review, 'other'),
        },
      ]}
    />
  ));
}

const paperStates = [
  'seen_returned',
  'copy_kept',
  'original_kept',
  'missing',
  'late_promised',
] as const;

const paperIn = (field: string): string | null =>
  field.startsWith('paper:') ? field.slice('paper:'.length) : null;

/** `收款银行`, or the paper's name. */
export function nameOf(
  { pack, values }: Pick<CaseView, 'pack' | 'values'>,
  { field }: Pick<Review, 'field'>,
): string {
  const paper = paperIn(field);
  if (paper !== null) return pack.papers.find(({ code }) => code === paper)?.name ?? paper;
  return placeName(pack, values, field);
}

function wordsOf(view: CaseView, review: Review, which: 'kept' | 'other'): string {
  return paperIn(review.field) === null
    ? answerWords(view, review.field, review[which])
    : sayMark(markIn(view, review, which));
}

/** The mark that stands, or the other one with the copies that its writer kept; older reviews do not say how many. */
export function markIn(
  { pack, caze }: Pick<CaseView, 'pack' | 'caze'>,
  { field, other, copies }: Review,
  which: 'kept' | 'other',
): PaperMark | undefined {
  const code = paperIn(field) ?? '';
  const state = paperStates.find((one) => one === other);
  if (which === 'kept' || state === undefined) return caze.papers[code];
  const wanted = pack.papers.find((paper) => paper.code === code)?.copies ?? 1;
  const usual = state.endsWith('kept') ? Math.max(1, wanted) : 0;
  return { state, copies: copies ?? usual, version: 0 };
}

/** An answer in words, numbers in groups: masked, two of them may look the same, and who decides sees them whole. */
export function answerWords({ pack }: CaseView, field: string, value: FieldValue): string {
  const asked = pack.fields.find(({ key }) => key === field);
  if (typeof value === 'string' && value !== '' && asked !== undefined) {
    if (asked.type === 'phone') return formatPhone(value);
    if (asked.type === 'bank_account' || asked.type === 'cert_no') return inGroups(value);
  }
  const words = asked === undefined ? String(value) : answerText(pack.formats, asked, value);
  return words === '' ? t('counter.nothingThere') : words;
}

/** The event that wrote what stands: named by the answer itself, for a paper the last mark that said so. */
function keptBy({ caze }: CaseView, review: Review, { history }: Told): string | undefined {
  const paper = paperIn(review.field);
  if (paper === null) return caze.answers[review.field]?.eventId;
  return history.findLast(
    (event) =>
      event.kind === 'case.paper-marked' &&
      event.id !== review.eventId &&
      event.body.paper === paper &&
      isSameValue(event.body.state, review.kept),
  )?.id;
}
