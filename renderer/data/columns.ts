// The few plain columns of each kind of row: what an index needs and nothing that names a person.
import { isFillable } from '../../core/case/apply-case';
import { remindersOf } from '../../core/case/course/reminders';
import { owesRatingCall } from '../../core/case/course/rating-call';
import { searchedNumber } from '../../core/case/number';
import { isOpen } from '../../core/consent/apply-consent';
import { owesCall } from '../../core/enquiry/apply-enquiry';
import type { EntityKind } from '../../core/journey';
import { originalsOf } from '../../core/paper/custody';
import { pagesOfCase, pagesOfVisit } from '../../core/paper/spoken-of';
import type { EntityStates } from '../../core/sync/fold';
import { isSearching, isUnderWay } from '../../core/visit/apply-visit';
import type {
  AlarmRow,
  AliveRow,
  AppointmentRow,
  AuthorisationRow,
  CaseRow,
  ConsentRow,
  EnquiryRow,
  HandoverRow,
  ResidentRow,
  RosterRow,
  Row,
  SlipRow,
  TicketRow,
  VisitRow,
} from './db';
import { calendars, packHere } from './packs';
import { indexKey, type Keys } from './seal';

type Extra<R extends Row> = Omit<R, keyof Row>;

type Columns = {
  staff: Record<string, never>;
  day: Record<string, never>;
  ticket: Extra<TicketRow>;
  window: Record<string, never>;
  appointment: Extra<AppointmentRow>;
  resident: Omit<Extra<ResidentRow>, 'chunk'>;
  enquiry: Extra<EnquiryRow>;
  authorisation: Extra<AuthorisationRow>;
  consent: Extra<ConsentRow>;
  case: Extra<CaseRow>;
  handover: Extra<HandoverRow>;
  visit: Extra<VisitRow>;
  roster: Extra<RosterRow>;
  sketch: Record<string, never>;
  plan: Record<string, never>;
  alarm: Extra<AlarmRow>;
  alive: Extra<AliveRow>;
  slip: Extra<SlipRow>;
};

const columnsBy: {
  readonly [E in EntityKind]: (
    state: EntityStates[E],
    keys: Keys,
  ) => Columns[E] | Promise<Columns[E]>;
} = {
  staff: () => ({}),
  day: () => ({}),
  ticket: (t) => ({
    hallDay: `${t.hall}:${t.day}`,
    numberKey: `${t.hall}:${t.day}:${t.series}:${t.serial}`,
  }),
  window: () => ({}),
  appointment: (a) => ({ hallDay: `${a.hall}:${a.day}`, residentId: a.residentId }),
  resident: async (r, keys) => ({
    certKey: await certKey(keys, r.person.certNo),
    mergedInto: r.merged?.into ?? '',
    household: r.household?.id ?? '',
  }),
  enquiry: (e) => ({ residentId: e.residentId ?? '', owes: owesCall(e) ? 'call' : '' }),
  authorisation: (a) => ({
    principalId: a.principalId,
    shownAt: a.state === 'draft' && a.presented ? placeOf(a.presented) : '',
  }),
  consent: (c) => ({
    residentId: c.residentId,
    caseId: c.caseId ?? '',
    shownAt: isOpen(c) ? placeOf(c) : '',
  }),
  case: (c) => ({
    residentId: c.residentId,
    number: c.number,
    official: searchedNumber(c.course?.officialNumber ?? ''),
    tracking: c.tracking,
    state: c.state,
    shownAt: shownAt(c),
    holds: holds(c),
    owes: owesRatingCall(c) ? 'call' : '',
    remindOn: remindOn(c),
    pages: pagesOfCase(c),
  }),
  handover: (h) => ({ hallState: `${h.hall}:${h.state}` }),
  visit: (v) => ({
    day: v.day,
    residentId: v.residentId,
    caseId: v.caseId ?? '',
    rosterId: v.rosterId ?? '',
    watch: watchOf(v),
    pages: pagesOfVisit(v),
  }),
  roster: (r) => ({ residentId: r.residentId, state: r.state }),
  sketch: () => ({}),
  plan: () => ({}),
  alarm: (a) => ({ residentId: a.residentId ?? '', state: a.closed === null ? 'open' : 'closed' }),
  alive: (a) => ({ residentId: a.residentId, due: a.due }),
  slip: (s) => ({ about: s.about, key: s.key, state: s.state }),
};

export async function columnsOf<E extends EntityKind>(
  keys: Keys,
  entity: E,
  state: EntityStates[E],
): Promise<object> {
  return columnsBy[entity](state, keys);
}

export function certKey(keys: Keys, certNo: string): Promise<string> {
  return indexKey(keys, 'cert', certNo);
}

const placeOf = ({ hall, window }: { readonly hall: string; readonly window: number }): string =>
  `${hall}:${window}`;

function holds(c: EntityStates['case']): CaseRow['holds'] {
  const originals = originalsOf(c);
  if (originals.some(({ holder }) => holder === '')) return 'us';
  return originals.length > 0 ? 'out' : '';
}

/** Of what was handed over only: all others are read for their other work anyhow. */
function remindOn(c: EntityStates['case']): CaseRow['remindOn'] {
  const pack = c.state === 'delivered' ? packHere(c) : null;
  if (pack === null) return '';
  return remindersOf(pack, c, { calendars, from: c.openedOn })[0]?.on ?? '';
}

/** Somebody has to keep an eye on it: nobody knows how the person is, or an agent is out there. */
function watchOf(v: EntityStates['visit']): VisitRow['watch'] {
  if (isSearching(v)) return 'search';
  return isUnderWay(v) ? 'out' : '';
}

/** `hall:window` from the questions to the acceptance and while a rating is asked for there, else ''. */
function shownAt(c: EntityStates['case']): string {
  if (c.returning) return `${c.hall}:${c.returning.window}`;
  if (c.ratingAsked && !c.rating) return `${c.hall}:${c.ratingAsked.window}`;
  if (c.presented && isFillable(c)) return `${c.hall}:${c.presented.window}`;
  return '';
}
