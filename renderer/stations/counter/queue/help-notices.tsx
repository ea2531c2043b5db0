// A call for a hand between the desks: what this window asked for, and what another one asks for. Calm, and answered with one key.
import type { WindowState } from '../../../../core/queue/window-state';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { useKeys } from '../../../ui/use-keys';
import type { QueueActs } from './use-queue-acts';

export type HelpNoticesProps = {
  /** Windows that wait for a hand, the longest first. */
  readonly helps: readonly WindowState[];
  readonly window: number;
  readonly acts: Pick<QueueActs, 'answerHelp' | 'endHelp'>;
};

export function HelpNotices({ helps, window, acts }: HelpNoticesProps) {
  const own = helps.find((one) => one.window === window);
  const others = helps.filter((one) => one.window !== window);
  const asking = others.find(({ help }) => help?.answeredBy === null);
  const promised = others.filter(({ help }) => help?.answeredBy === window);
  useKeys({
    'Ctrl+H': own && acts.endHelp,
    'Ctrl+G': asking && (() => acts.answerHelp(asking.window)),
  });
  return (
    <>
      {asking === undefined ? null : (
        <Notice
          tone="needs-you"
          actions={
            <Button keys="Ctrl G" onPress={() => acts.answerHelp(asking.window)}>
              {t('counter.helpGo')}
            </Button>
          }
        >
          {t('counter.helpFrom', noteOf(asking))}
        </Notice>
      )}
      {promised.map((one) => (
        <Notice key={one.id} tone="plain">
          {t('counter.helpMine', noteOf(one))}
        </Notice>
      ))}
      {own === undefined ? null : <Own own={own} onEnd={acts.endHelp} />}
    </>
  );
}

function Own({ own, onEnd }: { readonly own: WindowState; readonly onEnd: () => void }) {
  const comes = own.help?.answeredBy ?? null;
  const { note } = noteOf(own);
  return (
    <Notice
      tone="plain"
      actions={
        <Button keys="Ctrl H" onPress={onEnd}>
          {t(comes === null ? 'counter.helpEnd' : 'counter.helpDone')}
        </Button>
      }
    >
      {comes === null
        ? t('counter.helpWaits', { note })
        : t('counter.helpComes', { window: comes, note })}
    </Notice>
  );
}

const noteOf = ({ window, help }: WindowState): { window: number; note: string } => ({
  window,
  note: help?.note ?? '',
});
