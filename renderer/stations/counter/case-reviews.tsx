// What two machines wrote differently in one case: it cannot be accepted before a person has chosen.
import type { FieldValue, Review } from '../../../core/case/case';
import { openReviews } from '../../../core/case/missing';
import { isSameValue } from '../../../core/kit/same-value';
import { answerText } from '../../../core/matter/template';
import { formatPhone, inGroups } from '../../ui/format';
import { t } from '../../ui/i18n';
import type { CaseView } from './case-view';
import { saySource, useTold, type Told } from './say-source';
import { TwoValues } from './two-values';

export type CaseReviewsProps = {
  readonly view: CaseView;
  readonly onChoose: (review: Review, value: FieldValue) => void;
};

export function CaseReviews({ view, onChoose }: CaseReviewsProps) {
  const told = useTold(view.caze.id);
  return openReviews(view.pack, view.caze).map((review, i) => (
    <TwoValues
      key={review.field}
      name={nameOf(view, review)}
      hasKeys={i === 0}
      values={[
        {
          words: wordsOf(view, review, review.kept),
          source: saySource(told, keptBy(view, review, told)),
          onChoose: () => onChoose(review, review.kept),
        },
        {
          words: wordsOf(view, review, review.other),
          source: saySource(told, review.eventId),
          onChoose: () => onChoose(review, review.other),
        },
      ]}
    />
  ));
}

const paperIn = (field: string): string | null =>
  field.startsWith('paper:') ? field.slice('paper:'.length) : null;

/** `收款银行`, or the paper's name. */
export function nameOf({ pack }: Pick<CaseView, 'pack'>, { field }: Pick<Review, 'field'>): string {
  const paper = paperIn(field);
  if (paper !== null) return pack.papers.find(({ code }) => code === paper)?.name ?? paper;
  return pack.fields.find(({ key }) => key === field)?.label ?? field;
}

const paperStates = [
  'seen_returned',
  'copy_kept',
  'original_kept',
  'missing',
  'late_promised',
] as const;

function wordsOf({ pack }: CaseView, { field }: Review, value: FieldValue): string {
  if (paperIn(field) !== null) {
    const state = paperStates.find((one) => one === value);
    return state === undefined ? String(value) : t(`counter.paperChoice_${state}`);
  }
  const asked = pack.fields.find(({ key }) => key === field);
  if (typeof value === 'string' && value !== '' && asked !== undefined) {
    // Masked, two numbers may look the same: who decides sees them whole, as the form shows them.
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
