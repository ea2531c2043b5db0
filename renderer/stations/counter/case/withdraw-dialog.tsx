// The resident changed their mind. It is their case, so their reason is written down, and nothing ends in silence.
import { t } from '../../../ui/i18n';
import { ReasonDialog } from '../queue/reason-dialog';

export function WithdrawDialog(props: {
  readonly sentence: string | null;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <ReasonDialog
      title={t('counter.withdrawTitle')}
      reasons={[
        t('counter.withdrawMind'),
        t('counter.withdrawElsewhere'),
        t('counter.withdrawLater'),
        t('counter.withdrawWrong'),
      ]}
      confirm={t('counter.withdraw')}
      sentence={props.sentence}
      onReason={props.onReason}
      onClose={props.onClose}
    />
  );
}
