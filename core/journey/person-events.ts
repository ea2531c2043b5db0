// The person, and the questions that need no case.
import type { Person } from '../resident/person';

export type PersonEvents = {
  // ── the person ─────────────────────────────────────────────────────────────────────────────────
  'resident.registered': { readonly person: Person };
  'resident.corrected': { readonly changes: Partial<Person>; readonly evidence: string };

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
};
