// Booking a visit: finds the resident, proposes a time, asks the house for its warnings, and books through the one door of records.
import { useCallback, useState } from 'react';
import { dayOf, timeOf, type Day, type Instant } from '../../../core/kit/time';
import type { Staff } from '../../../core/station/apply-staff';
import { minuteOf, timeOfMinute } from '../../../core/visit/clock';
import { toBeFetched } from '../../../core/visit/visit-order';
import type { Visit } from '../../../core/visit/visit';
import { bookVisit, warningsOf, type Booking } from '../../data/acts/visit-acts';
import { useResident } from '../../data/queries/case';
import { useVisitsOf } from '../../data/queries/visit';
import { useSearch } from '../../data/search';
import { t } from '../../ui/i18n';
import { orderOf } from '../../ui/visit-order-fields';
import type { Acting } from '../../ui/use-act';
import { BookDialog, type BookDraft } from './book-dialog';
import { usePendingCases } from './use-pending-cases';

export type BookVisitProps = {
  readonly residentId: string | null;
  /** What is known already: it goes before what the form would propose. */
  readonly known: Partial<Booking>;
  /** Day proposed. */
  readonly day: Day;
  readonly now: Instant;
  readonly staff: readonly Staff[];
  readonly me: string;
  readonly act: Acting;
  /** `words`: what to say afterwards. */
  readonly onDone: (words: string | null, visit?: Visit) => void;
  /** Papers are fetched: the visit that brings them back is booked next. */
  readonly onThen: (fetching: Visit) => void;
  readonly onClose: () => void;
};

export function BookVisit(props: BookVisitProps) {
  const { day, now, staff, me, act, onDone } = props;
  const [residentId, setResidentId] = useState(props.residentId);
  const [text, setText] = useState('');
  const hits = useSearch(text).filter(({ type }) => type === 'resident');
  const resident = useResident(residentId);
  const fetching = toBeFetched(useVisitsOf(residentId) ?? []);
  const cases = usePendingCases(resident?.id ?? null);
  const [start] = useState(() => {
    const { after, deadline, ...known } = props.known;
    const own = staff.find(({ id }) => id === me);
    return { ...draftFor(day, now, own), ...known, order: { after, deadline } };
  });
  const warnings = useCallback(
    ({ order, ...draft }: BookDraft) =>
      warningsOf({
        ...{ ...draft, ...orderOf(draft.purpose, order, []) },
        signsByFingerprint: draft.purpose === 'sign',
      }),
    [],
  );
  const book = async (draft: BookDraft, thenReturn: boolean) => {
    const { order, ...facts } = draft;
    const tied = orderOf(draft.purpose, order, fetching);
    const visit = await act.run(() => bookVisit({ ...facts, ...tied }));
    if (visit && thenReturn) props.onThen(visit);
    else if (visit) onDone(t('visits.bookedWith', { word: visit.bookingWord }), visit);
  };
  return (
    <BookDialog
      start={start}
      today={dayOf(now)}
      staff={staff}
      resident={
        resident
          ? { id: resident.id, name: resident.person.name, address: resident.person.address }
          : null
      }
      fetching={fetching}
      cases={cases}
      search={{ text, onText: setText, hits }}
      onResident={setResidentId}
      warningsOf={warnings}
      sentence={act.sentence}
      isBusy={act.isBusy}
      onBook={(draft, thenReturn) => void book(draft, thenReturn)}
      onClose={props.onClose}
    />
  );
}

/** The next half hour of today, or nine o'clock; an agent proposes themself. */
function draftFor(day: Day, now: Instant, me: Staff | undefined): Omit<BookDraft, 'order'> {
  const next = Math.min(Math.ceil((minuteOf(timeOf(now)) + 1) / 30) * 30, 22 * 60);
  const from = day === dayOf(now) ? next : 9 * 60;
  return {
    residentId: '',
    caseId: null,
    purpose: 'walk_round',
    day,
    from: timeOfMinute(from),
    to: timeOfMinute(from + 40),
    agents: me?.role === 'agent' ? [me.id] : [],
    place: '',
    bring: '',
    note: '',
  };
}
