// Paper that needs a person: the printer waits for something, or only eyes can tell whether a slip came out whole.
import { slipActs, type SlipAct } from '../../../../core/slip/slip-acts';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { movesOf, moveWords, slipActWords } from '../../../ui/open-slip-rows';
import { saySlipState, slipKindName, slipOwner } from '../../../ui/say-slip';
import type { PrinterChoice, SlipLine } from '../../../ui/slip-line';

export type PrinterBannerProps = {
  readonly line: SlipLine;
  /** How many more slips need somebody. */
  readonly more: number;
  readonly printers: readonly PrinterChoice[];
  readonly isBusy: boolean;
  readonly onAct: (act: SlipAct, printer?: string) => void;
  /** The number in large, for the resident; null where the slip has none. */
  readonly onShow: (() => void) | null;
};

export function PrinterBanner(props: PrinterBannerProps) {
  const { line, more, printers, isBusy, onAct, onShow } = props;
  const acts = slipActs(line.slip, line.job);
  return (
    <Notice
      tone="needs-you"
      actions={
        <>
          {acts
            .filter((act) => act !== 'let_go')
            .map((act) => (
              <Button key={act} isDisabled={isBusy} onPress={() => onAct(act)}>
                {slipActWords(act)}
              </Button>
            ))}
          {movesOf(line, printers).map(({ act, printer }) => (
            <Button key={printer.id} isDisabled={isBusy} onPress={() => onAct(act, printer.id)}>
              {moveWords(act, printer)}
            </Button>
          ))}
          {onShow === null ? null : (
            <Button keys="F1" onPress={onShow}>
              {t('slips.showNumber')}
            </Button>
          )}
          {acts.includes('let_go') ? (
            <Button kind="quiet" isDisabled={isBusy} onPress={() => onAct('let_go')}>
              {slipActWords('let_go')}
            </Button>
          ) : null}
        </>
      }
    >
      {sentenceOf(line)}
      {more === 0 ? '' : ` ${t('slips.more', { count: more })}`}
    </Notice>
  );
}

function sentenceOf(line: SlipLine): string {
  const what = slipOwner(line.name);
  const kind = slipKindName(line.slip.kind);
  return slipActs(line.slip, line.job).includes('came_out')
    ? t('slips.ask', { what, kind })
    : t('counter.slipTrouble', { what, kind, sentence: saySlipState(line.slip, line.job) });
}
