// Why held, put back, put first, or why a hand is needed: the usual reasons by figure, any other in a few words.
import { t } from '../../../ui/i18n';
import { ReasonDialog } from './reason-dialog';
import type { QueueActs, QueueDialog } from './use-queue-acts';

export type QueueReasonsProps = {
  readonly acts: QueueActs;
  readonly asked: Extract<QueueDialog, { kind: 'hold' | 'put-back' | 'jump' | 'help' }>;
  readonly sentence: string | null;
};

export function QueueReasons({ acts, asked, sentence }: QueueReasonsProps) {
  const onClose = acts.close;
  switch (asked.kind) {
    case 'hold':
      return (
        <ReasonDialog
          title={t('counter.holdTitle', { number: asked.ticket.number })}
          reasons={[
            t('counter.holdCopy'),
            t('counter.holdFamily'),
            t('counter.holdBank'),
            t('counter.holdRest'),
          ]}
          confirm={t('counter.hold')}
          sentence={sentence}
          onReason={(reason) => acts.hold(asked.ticket.id, reason)}
          onClose={onClose}
        />
      );
    case 'put-back':
      return (
        <ReasonDialog
          title={t('counter.putBackTitle', { number: asked.ticket.number })}
          reasons={[t('counter.putBackWrong'), t('counter.putBackDesk')]}
          confirm={t('counter.putBack')}
          sentence={sentence}
          onReason={(reason) => acts.putBack(asked.ticket.id, reason)}
          onClose={onClose}
        />
      );
    case 'jump':
      return (
        <ReasonDialog
          title={t('counter.jumpTitle', { number: asked.ticket.number })}
          how={t('counter.jumpHow')}
          reasons={[t('counter.jumpUnwell'), t('counter.jumpFar'), t('counter.jumpOurs')]}
          confirm={t('counter.jumpDo')}
          sentence={sentence}
          onReason={(reason) => acts.jump(asked.ticket.id, reason)}
          onClose={onClose}
        />
      );
    case 'help':
      return (
        <ReasonDialog
          title={t('counter.helpTitle')}
          reasons={[
            t('counter.helpDialect'),
            t('counter.helpLift'),
            t('counter.helpPapers'),
            t('counter.helpUpset'),
          ]}
          confirm={t('counter.helpDo')}
          sentence={sentence}
          onReason={acts.callHelp}
          onClose={onClose}
        />
      );
  }
}
