// A home visit booked from wherever a person stands on the screen, with the card for them.
import { useCallback } from 'react';
import type { Resident } from '../../../../core/resident/resident';
import { printVisitCard } from '../../../data/acts/slip-acts';
import { bookVisit, warningsOf } from '../../../data/acts/visit-acts';
import { useStaff } from '../../../data/queries/machine';
import type { Acting } from '../../../ui/use-act';
import type { VisitDraft } from '../../../ui/visit-fields';
import { BookVisitDialog } from './book-visit-dialog';

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
    (draft: VisitDraft) =>
      warningsOf({ ...draft, residentId, caseId, signsByFingerprint: draft.purpose === 'sign' }),
    [residentId, caseId],
  );
  const book = async (draft: VisitDraft) => {
    const visit = await acting.run(() => bookVisit({ ...draft, residentId, caseId }));
    if (visit === null) return;
    onClose();
    await acting.run(() => printVisitCard(visit.id));
  };
  return (
    <BookVisitDialog
      resident={resident}
      staff={staff}
      today={props.today}
      sentence={acting.sentence}
      isBusy={acting.isBusy}
      warningsOf={warn}
      onBook={(draft) => void book(draft)}
      onClose={onClose}
    />
  );
}
