// What is in another machine's file, and what became of it here.
import type { BundleCounts, OpenedBundle, TakenBundle } from '../../data/acts/bundle-acts';
import { Button } from '../../ui/button';
import { formatInstant } from '../../ui/format';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { useNow } from '../../ui/use-now';

type BundleOpenedProps = Pick<OpenedBundle, 'head' | 'all' | 'fresh'> & {
  readonly isBusy: boolean;
  readonly onTakeIn: () => void;
};

export function BundleOpened({ head, all, fresh, isBusy, onTakeIn }: BundleOpenedProps) {
  const now = useNow();
  const at = formatInstant(head.madeAt, now);
  const { counter, window, madeBy } = head;
  return (
    <>
      <p>{t('bundles.from', { counter, window, by: madeBy, at })}</p>
      <p>{t('bundles.holds', words(all))}</p>
      {fresh.events === 0 ? (
        <Notice tone="done">{t('bundles.nothingNew')}</Notice>
      ) : (
        <>
          <p>{t('bundles.fresh', words(fresh))}</p>
          <Button kind="primary" isPending={isBusy} onPress={onTakeIn}>
            {t('bundles.takeIn')}
          </Button>
        </>
      )}
    </>
  );
}

export function BundleTaken({ taken, differing }: TakenBundle) {
  return (
    <>
      <Notice tone="done">{t('bundles.taken', words(taken))}</Notice>
      {differing.length === 0 ? (
        <p>{t('bundles.noneDiffer')}</p>
      ) : (
        <>
          <Notice tone="needs-you">{t('bundles.differ', { count: differing.length })}</Notice>
          <div role="group" aria-label={t('bundles.differList')}>
            {differing.map((one) => (
              <ListRow
                key={one.id}
                leadWidth="name"
                lead={one.name}
                title={
                  one.of === 'resident'
                    ? t('bundles.differOnCard', { count: one.fields })
                    : t('bundles.differInCase', { matter: one.matter, count: one.fields })
                }
                tone="needs-you"
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}

const words = ({ events, residents, cases, visits, alarms }: BundleCounts) => ({
  ...{ events, residents, cases, visits, alarms },
});
