// Why a paper is wanted once more: lost, not legible, for the family, or in a few words. Kept with the copy.
import { t } from '../../../ui/i18n';
import { ReasonDialog } from './reason-dialog';

export function ReprintDialog(props: {
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <ReasonDialog
      title={t('slips.reprintTitle')}
      reasons={[t('counter.reprintLost'), t('counter.reprintUnclear'), t('counter.reprintFamily')]}
      confirm={t('slips.printAgain')}
      onReason={props.onReason}
      onClose={props.onClose}
    />
  );
}
