// The three best places for the visit that is being booked: a key puts the chosen one into the form, where it can still be changed.
import type { Instant } from '../../../../core/kit/time';
import type { Resident } from '../../../../core/resident/resident';
import type { Staff } from '../../../../core/station/apply-staff';
import type { Placing } from '../../../../core/visit/schedule/published-plan';
import type { Wish } from '../../../../core/visit/schedule/wish-of';
import type { VisitPurpose } from '../../../../core/visit/visit';
import { useBook } from '../../../data/fit/use-book';
import { useFit } from '../../../data/fit/use-fit';
import { Button } from '../../../ui/button';
import { DialogActions } from '../../../ui/dialog';
import { FitSlots } from '../../../ui/fit-slots';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';

export type FitPanelProps = {
  readonly resident: Resident;
  readonly purpose: VisitPurpose;
  readonly order: Pick<Wish, 'after' | 'deadline'>;
  readonly today: string;
  readonly now: Instant;
  readonly staff: readonly Staff[];
  readonly onTake: (placing: Placing) => void;
  readonly onClose: () => void;
};

export function FitPanel({ today, now, onTake, onClose, ...props }: FitPanelProps) {
  const opened = useBook(today, now);
  const fit = useFit({ ...props, opened, visit: null, isPair: false });
  const slots = fit.answer?.slots ?? [];
  useKeys(Object.fromEntries(slots.map((slot, i) => [`${i + 1}`, () => onTake(slot.placing)])));
  return (
    <>
      <p>
        <strong>{props.resident.person.name}</strong> · {t(`visits.purpose_${props.purpose}`)}
      </p>
      <FitSlots {...fit} onTake={({ placing }) => onTake(placing)} />
      <DialogActions>
        {slots.length > 0 ? <span>{t('rounds.fitFills')}</span> : null}
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
