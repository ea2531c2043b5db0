// A home visit booked from wherever a person stands on the screen, with the card for them.
import { useCallback, useState } from 'react';
import type { Resident } from '../../../../core/resident/resident';
import { printVisitCard } from '../../../data/acts/slip-acts';
import { bookVisit, warningsOf } from '../../../data/acts/visit-acts';
import { useStaff } from '../../../data/queries/machine';
import type { Acting } from '../../../ui/use-act';
import type { Visit } from '../../../../core/visit/visit';
import { BookVisitDialog, type VisitToBook } from './book-visit-dialog';

export type VisitDeskProps = {
  readonly resident: Resident;
  /** The case that it is for; null: for none. */
  readonly caseId: string | null;
  readonly today: string;
  readonly acting: Acting;
  readonly onClose: () => void;
};

export function VisitDesk(props: VisitDeskProps) {
  const { resident, caseId, acting, onClose } = props;
  // Proxy agents go; a clerk of this window only where the centre has none.
  const everybody = useStaff() ?? [];
  const agents = everybody.filter(({ role }) => role === 'agent');
  const staff = agents.length > 0 ? agents : everybody;
  const residentId = resident.id;
  const warn = useCallback(
    (draft: VisitToBook) =>
      warningsOf({ ...draft, residentId, caseId, signsByFingerprint: draft.purpose === 'sign' }),
    [residentId, caseId],
  );
  // What was fetched is brought back: the second visit of the two is asked for next.
  const [first, setFirst] = useState<Visit | null>(null);
  const book = async (draft: VisitToBook, thenReturn: boolean) => {
    const visit = await acting.run(() => bookVisit({ ...draft, residentId, caseId }));
    if (visit === null) return;
    if (thenReturn) setFirst(visit);
    else onClose();
    await acting.run(() => printVisitCard(visit.id));
  };
  return (
    <BookVisitDialog
      key={first?.id ?? ''}
      {...{ resident, staff, first }}
      today={props.today}
      sentence={acting.sentence}
      isBusy={acting.isBusy}
      warningsOf={warn}
      onBook={(draft, thenReturn) => void book(draft, thenReturn)}
      onClose={onClose}
    />
  );
}
