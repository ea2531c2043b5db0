// The person, and the questions that need no case.
import type { Day } from '../kit/time';
import type { Person } from '../resident/person';
import type { DeathProof } from '../resident/resident';

export type PersonEvents = {
  // ── the person ─────────────────────────────────────────────────────────────────────────────────
  'resident.registered': { readonly person: Person };
  'resident.corrected': {
    readonly changes: Partial<Person>;
    readonly evidence: string;
    /** Events whose values lay before the person who decided: they may reach the hub after this. */
    readonly over?: readonly string[];
  };
  /** Lives with the others of this household; `relation` to its head (GB/T 4761, 02 = the head). */
  'resident.joined-household': { readonly household: string; readonly relation: string };
  'resident.left-household': { readonly household: string };
  /** What depends on them was cancelled in the same group. `relation`: of who told it, in words. */
  'resident.died': {
    readonly diedOn: Day;
    readonly proof: DeathProof;
    readonly toldBy: string;
    readonly relation: string;
  };
  /** From now on the record stays as it is. */
  'resident.death-proved': {
    readonly proof: Exclude<DeathProof, 'pending'>;
    readonly proofNo: string;
    /** As the paper says, where that is another day than we were told. */
    readonly diedOn: Day;
  };
  /** A mistaken report. */
  'resident.death-withdrawn': { readonly reason: string };
  'resident.moved-away': { readonly movedOn: Day; readonly to: string };
  'resident.moved-back': { readonly movedOn: Day };
  /** On the duplicate: the same person as `into`, under whom everything is shown from now on. */
  'resident.merged': { readonly into: string; readonly evidence: string };
  'resident.unmerged': { readonly reason: string };
  /** Looked like `other` and is somebody else. */
  'resident.kept-apart': { readonly other: string };

  // ── an enquiry: a question answered, no case ───────────────────────────────────────────────────
  'enquiry.recorded': {
    readonly residentId: string | null;
    readonly ticketId: string | null;
    readonly topic: string;
    readonly question: string;
    readonly answer: string;
    /** `now`: answered on the spot; `call_back`: somebody rings `phone`. */
    readonly outcome: 'now' | 'call_back';
    readonly phone: string | null;
  };
  /** The promised call was made; `note`: what was told. */
  'enquiry.called-back': { readonly note: string };
  /** Nobody rings any more. */
  'enquiry.call-dropped': { readonly reason: string };
};
