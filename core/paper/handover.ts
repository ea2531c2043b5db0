// A hand-over list: each piece, original or copy, from whom to whom, under two signatures.
import type { Day, Instant } from '../kit/time';

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
