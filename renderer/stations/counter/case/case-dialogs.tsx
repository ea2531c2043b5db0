// The three ways out of a case beside acceptance, each with its question.
import { sheetPrinter } from '../../../../core/slip/slip';
import { t } from '../../../ui/i18n';
import type { CaseView } from './case-view';
import { DeclineDialog } from './decline-dialog';
import { NoticeDialog } from './notice-dialog';
import { ReasonDialog } from '../queue/reason-dialog';
import { WithdrawDialog } from './withdraw-dialog';

export type CaseDialog = 'notice' | 'decline' | 'pass-on' | 'withdraw';

export type CaseDialogsProps = {
  readonly dialog: CaseDialog | null;
  readonly view: CaseView;
  readonly isBusy: boolean;
  /** Why the last answer was refused. */
  readonly sentence: string | null;
  readonly onGive: (printer?: string) => Promise<void>;
  readonly onDeclined: (why: {
    readonly reason: string;
    readonly whereTo: string;
  }) => Promise<void>;
  readonly onPassedOn: (to: string) => Promise<void>;
  readonly onWithdrawn: (reason: string) => Promise<void>;
  readonly onClose: () => void;
};

export function CaseDialogs(props: CaseDialogsProps) {
  const { dialog, view, isBusy, sentence, onClose } = props;
  switch (dialog) {
    case null:
      return null;
    case 'notice':
      return (
        <NoticeDialog
          {...{ view, isBusy, sentence }}
          onGive={() => void props.onGive()}
          onGiveSheet={() => void props.onGive(sheetPrinter)}
          onClose={onClose}
        />
      );
    case 'decline':
      return (
        <DeclineDialog
          pack={view.pack}
          {...{ isBusy, sentence }}
          onDecline={(why) => void props.onDeclined(why)}
          onClose={onClose}
        />
      );
    case 'withdraw':
      return (
        <WithdrawDialog
          sentence={sentence}
          onReason={(reason) => void props.onWithdrawn(reason)}
          onClose={onClose}
        />
      );
    case 'pass-on':
      return (
        <ReasonDialog
          title={t('counter.passOnTitle')}
          reasons={[t('counter.passOnStreet'), t('counter.passOnCivil'), t('counter.passOnAgent')]}
          confirm={t('counter.passOn')}
          sentence={sentence}
          onReason={(to) => void props.onPassedOn(to)}
          onClose={onClose}
        />
      );
  }
}
