// The three questions over the schedule: another place, where does it fit, plan anew.
import type { Day, Instant } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import type { Placing } from '../../../../core/visit/schedule/published-plan';
import type { Visit } from '../../../../core/visit/visit';
import type { Acting } from '../../../ui/use-act';
import { FitDialog } from '../plan/fit-dialog';
import { ReplanDialog } from '../plan/replan-dialog';
import { MoveDialog } from './move-dialog';

export type Open =
  | { readonly what: 'move'; readonly visit: Visit; readonly start: Placing }
  | { readonly what: 'fit'; readonly visit: Visit | null }
  | { readonly what: 'replan' };

export type ScheduleDialogsProps = {
  readonly open: Open;
  /** Planned from this day on: never one that is over. */
  readonly day: Day;
  readonly today: Day;
  readonly now: Instant;
  readonly staff: readonly Staff[];
  readonly act: Acting;
  /** The resident's name by the visit. */
  readonly nameOf: (visitId: string) => string;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

export function ScheduleDialogs({ open, nameOf, ...props }: ScheduleDialogsProps) {
  switch (open.what) {
    case 'move':
      return <MoveDialog {...props} {...open} name={nameOf(open.visit.id)} />;
    case 'fit':
      return <FitDialog {...props} visit={open.visit} />;
    case 'replan':
      return <ReplanDialog {...props} />;
  }
}
