// Slips that are not surely on paper, one under the other, each with what can be done about it: print, answer, or say why not.
import type { Instant } from '../../core/kit/time';
import { slipActs, type SlipAct } from '../../core/slip/slip-acts';
import { Button } from './button';
import { ChoiceField } from './choice-field';
import { formatInstant } from './format';
import { t } from './i18n';
import classes from './open-slip-rows.module.css';
import { saySlipState } from './say-slip';
import { slipTitle, type PrinterChoice, type SlipLine } from './slip-line';

export type OpenSlipRowsProps = {
  readonly lines: readonly SlipLine[];
  readonly now: Instant;
  /** This machine's printers; those beside a slip's own are offered. */
  readonly printers: readonly PrinterChoice[];
  readonly isBusy: boolean;
  /** Why a slip is let go of, by slip id, as chosen so far. */
  readonly letGo: Readonly<Record<string, string>>;
  readonly onReason: (line: SlipLine, reason: string) => void;
  /** Lets go of it at once; null where that happens with the closing of the day. */
  readonly onLetGo: ((line: SlipLine) => void) | null;
  readonly onAct: (line: SlipLine, act: SlipAct, printer?: string) => void;
};

export function OpenSlipRows(props: OpenSlipRowsProps) {
  const { lines, isBusy, onAct } = props;
  const unconfirmed = lines.filter(({ slip }) => slip.state === 'unconfirmed');
  return (
    <>
      {unconfirmed.length < 2 ? null : (
        <div>
          <Button
            isDisabled={isBusy}
            onPress={() => {
              for (const line of unconfirmed) onAct(line, 'came_out');
            }}
          >
            {t('slips.allCameOut', { count: unconfirmed.length })}
          </Button>
        </div>
      )}
      <ul className={classes['rows']}>
        {lines.map((line) => (
          <li key={line.slip.id} className={classes['row']} aria-label={slipTitle(line)}>
            <Row {...props} line={line} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Row(props: RowProps) {
  const { line, now, printers, isBusy, letGo, onReason, onLetGo, onAct } = props;
  const acts = slipActs(line.slip, line.job);
  return (
    <>
      <p>
        <strong>{slipTitle(line)}</strong> · {formatInstant(line.slip.requestedAt, now)}
      </p>
      <p className={classes['state']}>{saySlipState(line.slip, line.job)}</p>
      <div className={classes['acts']}>
        {acts
          .filter((act) => act !== 'let_go')
          .map((act) => (
            <Button key={act} isDisabled={isBusy} onPress={() => onAct(line, act)}>
              {slipActWords(act)}
            </Button>
          ))}
        {movesOf(line, printers).map(({ act, printer }) => (
          <Button key={printer.id} isDisabled={isBusy} onPress={() => onAct(line, act, printer.id)}>
            {moveWords(act, printer)}
          </Button>
        ))}
      </div>
      {acts.includes('let_go') ? (
        <ChoiceField
          label={t('slips.endWhy')}
          value={letGo[line.slip.id] ?? ''}
          choices={letGoReasons().map((reason) => ({ key: reason, label: reason }))}
          isDisabled={isBusy}
          onChoose={(reason) => onReason(line, reason)}
        />
      ) : null}
      {onLetGo !== null && letGo[line.slip.id] !== undefined ? (
        <div>
          <Button isDisabled={isBusy} onPress={() => onLetGo(line)}>
            {slipActWords('let_go')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

type RowProps = OpenSlipRowsProps & { readonly line: SlipLine };

/** Words of an act on its button. */
export function slipActWords(act: SlipAct): string {
  return t(words[act]);
}

const words = {
  came_out: 'slips.cameOut',
  did_not: 'slips.didNot',
  again: 'slips.tryAgain',
  try_now: 'slips.tryNow',
  stop: 'slips.stopWaiting',
  let_go: 'slips.letGo',
} as const satisfies Record<SlipAct, string>;

export type Move = { readonly act: 'did_not' | 'again'; readonly printer: PrinterChoice };

/** Other printers that this slip may be sent to, by an act of a person: the original while nothing has left, else a marked copy. */
export function movesOf(line: SlipLine, printers: readonly PrinterChoice[]): readonly Move[] {
  const acts = slipActs(line.slip, line.job);
  const act = acts.includes('did_not') ? 'did_not' : 'again';
  if (!acts.some((one) => one === 'did_not' || one === 'again' || one === 'try_now')) return [];
  return printers.filter(({ id }) => id !== line.slip.printer).map((printer) => ({ act, printer }));
}

export function moveWords(act: Move['act'], printer: PrinterChoice): string {
  return t(act === 'did_not' ? 'slips.didNotMove' : 'slips.moveTo', { printer: printer.name });
}

/** The usual reasons for letting go of a slip. */
export function letGoReasons(): readonly string[] {
  return [
    t('slips.letGoTold'),
    t('slips.letGoCopied'),
    t('slips.letGoServed'),
    t('slips.letGoNotWanted'),
  ];
}
