// Which paper tells the resident what happened last to their case, and what that paper is about.
import { receiptOf } from '../../../../core/case/accept';
import type { Case } from '../../../../core/case/case';
import { courseOf, isUnderWay } from '../../../../core/case/course/apply-course';
import { owesRatingCall } from '../../../../core/case/course/rating-call';
import type { MatterPack } from '../../../../core/matter/definition';
import type { CasePaper } from '../../../data/acts/slip-acts';

export type FilePaper = { readonly kind: CasePaper; readonly about: string };

/** The newest first; a card about the call stands last, because it is only for whoever asks. */
export function papersOf(c: Case, pack: MatterPack): readonly FilePaper[] {
  const about = c.id;
  const { pauses, corrections, delivery, result } = courseOf(c);
  const card: readonly FilePaper[] = owesRatingCall(c) ? [{ kind: 'call_back_card', about }] : [];
  const stops = pauses.flatMap((pause, i): readonly FilePaper[] =>
    pause.why === 'correction' ? [] : [suspensionPaper(c, i, pause.to !== null)],
  );
  const end: readonly FilePaper[] =
    c.refusal !== null
      ? [{ kind: 'refusal_notice', about }]
      : result !== null ||
          c.terminatedFor !== undefined ||
          c.withdrawnFor !== null ||
          c.state === 'linked'
        ? [{ kind: 'completion_notice', about }]
        : [];
  return [
    ...(delivery !== null && delivery.how !== 'phone'
      ? [{ kind: 'delivery_receipt', about } as const]
      : []),
    ...withResult(c, pack),
    ...end,
    ...(isUnderWay(c) && corrections.at(-1)?.doneOn === null
      ? [{ kind: 'one_time_notice', about: `${c.id}#c${corrections.length}` } as const]
      : []),
    ...(isUnderWay(c) ? stops.slice(-1) : []),
    ...(c.acceptance === null ? [] : [{ kind: receiptOf(pack, c), about }]),
    ...card,
  ];
}

/** What the pack prints beside the notice of such a result. */
function withResult(c: Case, pack: MatterPack): readonly FilePaper[] {
  const ending = courseOf(c).result?.ending;
  return (pack.withResult ?? [])
    .filter(({ endings }) => ending !== undefined && endings.includes(ending))
    .map(({ slip: kind }) => ({ kind, about: c.id }));
}

/** The halt and the going on after it are two papers: `case#1` and `case#2` of the first pause. */
const suspensionPaper = (c: Case, i: number, isOver: boolean): FilePaper => ({
  kind: 'suspension_notice',
  about: `${c.id}#${2 * i + (isOver ? 2 : 1)}`,
});
