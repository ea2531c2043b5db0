// Who wrote a value, and when: `卢静 · 周一 9:41`. Where only the number of the event is known, its time alone.
import type { JourneyEvent } from '../../../../core/journey';
import { mintedAt } from '../../../../core/kit/minted-at';
import type { Instant } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { useHistory } from '../../../data/queries/history';
import { useStaff } from '../../../data/queries/machine';
import { useSession } from '../../../data/session';
import { formatMoment } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { useNow } from '../../../ui/use-now';

export type Told = {
  readonly history: readonly JourneyEvent[];
  readonly staff: readonly Pick<Staff, 'id' | 'name'>[];
  readonly now: Instant;
};

/** What is known of who wrote what of one entity; whoever sits here is known without the store. */
export function useTold(entityId: string): Told {
  const history = useHistory(entityId) ?? [];
  const staff = useStaff() ?? [];
  const me = useSession()?.staff;
  return { history, staff: me === undefined ? staff : [...staff, me], now: useNow() };
}

export function saySource({ history, staff, now }: Told, eventId: string | undefined): string {
  if (eventId === undefined) return t('counter.sourceUnknown');
  const event = history.find(({ id }) => id === eventId);
  const name = staff.find(({ id }) => id === event?.operator)?.name;
  const at = formatMoment(event?.at ?? mintedAt(eventId), now);
  return name === undefined ? t('counter.sourceElsewhere', { at }) : `${name} · ${at}`;
}
