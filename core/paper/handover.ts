// A hand-over list: each piece, original or copy, from whom to whom, under two signatures.
import type { Case } from '../case/case';
import type { Day, Instant } from '../kit/time';
import type { MatterPack } from '../matter/definition';

/** From the resident to us, from us to the street, back from there, back to the resident. */
export type HandoverWay = 'from_resident' | 'to_street' | 'from_street' | 'to_resident';

export type HandoverItem = {
  readonly caseId: string;
  /** Code of the paper in the case's pack. */
  readonly paper: string;
  /** As it stood in the pack then. */
  readonly name: string;
  readonly form: 'original' | 'copy';
  readonly copies: number;
};

/** The copies that lie with a case's file and go on with it, in the order of its pack. */
export const copiesWith = (
  { papers }: Pick<MatterPack, 'papers'>,
  c: Pick<Case, 'id' | 'papers'>,
): readonly HandoverItem[] =>
  papers.flatMap(({ code: paper, name }) => {
    const mark = c.papers[paper];
    return mark?.state === 'copy_kept'
      ? [{ caseId: c.id, paper, name, form: 'copy' as const, copies: Math.max(1, mark.copies) }]
      : [];
  });

export type Handover = {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly way: HandoverWay;
  readonly hall: string;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly items: readonly HandoverItem[];
  readonly seal: string;
  readonly note: string;
  /** `made`: drawn up, the signatures are awaited. */
  readonly state: 'made' | 'signed' | 'dropped';
  readonly madeAt: Instant;
  readonly by: string;
  readonly signed: {
    readonly giver: string;
    readonly taker: string;
    readonly at: Instant;
    readonly by: string;
  } | null;
  readonly reason: string;
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};
