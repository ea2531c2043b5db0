// On an idle counter: how much waits to be done, and the key to it.
import type { Day } from '../../../../core/kit/time';
import { useWorkList } from '../../../data/queries/work-list';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';

export function WorkOffer({ today, onOpen }: { readonly today: Day; readonly onOpen: () => void }) {
  const items = useWorkList(today);
  useKeys({ F4: onOpen });
  if (items === undefined || items.length === 0) return null;
  const late = items.filter(({ level }) => level === 'late').length;
  return (
    <div>
      <Button keys="F4" onPress={onOpen}>
        {late > 0
          ? t('life.workOpenLate', { count: items.length, late })
          : t('life.workOpen', { count: items.length })}
      </Button>
    </div>
  );
}
