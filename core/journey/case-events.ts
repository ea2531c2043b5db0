// A form filled on a resident's behalf, from the first question to the rating.
import type {
  CaseNumber,
  ConfirmationItem,
  FieldSource,
  FieldValue,
  PaperState,
  SignMode,
  Stroke,
} from '../case/case';
import type { Day, ValidTo } from '../kit/time';

export type CaseEvents = {
  // ── the case: a form filled on a resident's behalf ─────────────────────────────────────────────
  'case.opened': {
    /** Code key of the matter and version of its pack: a case keeps the version it began under. */
    readonly matter: string;
    readonly packVersion: number;
    readonly residentId: string;
    readonly ticketId: string | null;
    readonly visitId: string | null;
    readonly number: CaseNumber;
    /** Four characters to say on the phone, `梧桐花开`. */
    readonly tracking: string;
    readonly hall: string;
    readonly window: number;
    readonly openedOn: Day;
  };
  /** The identity document was seen by a person. */
  'case.identified': {
    readonly document: 'id_card' | 'temporary_id' | 'hukou_book';
    readonly validTo: ValidTo;
  };
  'case.answered': {
    /** A field's key; `group/row` for a row that is there, `group/row/column` for its cell. */
    readonly field: string;
    readonly value: FieldValue;
    readonly source: FieldSource;
    /** Key of the pack's step that asked it, after acceptance. */
    readonly step?: string;
    /** A later office asked for it again (补正). */
    readonly correction?: true;
    /** Events whose values lay before the person who decided: they may reach the hub after this. */
    readonly over?: readonly string[];
  };
  'case.paper-marked': {
    readonly paper: string;
    readonly state: PaperState;
    readonly copies: number;
    /** Of a promised paper: the last day. */
    readonly due?: Day;
    /** Of an original that is to go back to its owner. */
    readonly back?: true;
  };
  /** The one-time notice: everything that is missing, at once. */
  'case.notice-given': { readonly papers: readonly string[]; readonly fields: readonly string[] };
  /** The clerk turned the questions to the screen facing the resident. */
  'case.presented': { readonly window: number; readonly items: readonly ConfirmationItem[] };
  'case.confirmed': { readonly item: string; readonly agreed: boolean };
  'case.help-asked': { readonly window: number };
  /** Who acts for the resident, by which authorisation. The last one named is who acts now. */
  'case.agent-named': {
    readonly authorisationId: string;
    readonly number: string;
    readonly name: string;
  };
  'case.signed': {
    readonly mode: SignMode;
    readonly strokes: readonly Stroke[];
    readonly width: number;
    readonly height: number;
  };
  'case.accepted': {
    readonly acceptedOn: Day;
    readonly legalLastDay: Day;
    readonly promisedLastDay: Day;
    /** Years whose holiday list was not there: their days were counted Monday to Friday. */
    readonly assumedYears: readonly number[];
  };
  'case.declined': { readonly reason: string; readonly whereTo: string };
  'case.passed-on': { readonly to: string };
  'case.withdrawn': { readonly reason: string };
  /** A supervisor found that it is the same as another one, which goes on for both. */
  'case.linked': { readonly into: string; readonly number: CaseNumber; readonly since: Day };
  /** The other side of it: `since` is the first day on which it was handed in, at whichever counter. */
  'case.took-in': { readonly from: string; readonly number: CaseNumber; readonly since: Day };
  /** They are two things after all. */
  'case.unlinked': { readonly reason: string };
  'case.let-go': { readonly from: string; readonly reason: string };
  /** It looks like another one and is not. */
  'case.kept-apart': { readonly other: string };
  'case.rating-asked': { readonly window: number };
  /** By the resident alone. `level: null` = preferred not to say. */
  'case.rated': { readonly level: 1 | 2 | 3 | 4 | 5 | null; readonly reasons: readonly string[] };
};
