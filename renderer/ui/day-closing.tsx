// What both places that end a day ask: how it ended for whoever is still in the queue, and what becomes of slips that nobody knows
// to be on paper.
import { useState } from 'react';
import type { Instant } from '../../core/kit/time';
import { isOpen } from '../../core/queue/apply-ticket';
import type { Ticket, TicketEnding } from '../../core/queue/ticket';
import type { SlipAct } from '../../core/slip/slip-acts';
import { t } from './i18n';
import { OpenSlipRows } from './open-slip-rows';
import type { PrinterChoice, SlipLine } from './slip-line';

/** By the ticket's id. */
export type Endings = Readonly<Record<string, TicketEnding>>;

/** Why a slip is let go of, by the slip's id. */
export type LetGo = Readonly<Record<string, string>>;

export type DayClosing = {
  /** Tickets that want an ending. */
  readonly open: readonly Ticket[];
  readonly chosen: Endings;
  readonly onChoose: (chosen: Endings) => void;
  readonly letGo: LetGo;
  readonly onReason: (slipId: string, why: string) => void;
};

export function useDayClosing(tickets: readonly Ticket[]): DayClosing {
  const [letGo, setLetGo] = useState<LetGo>({});
  const [chosen, setChosen] = useState<Endings>({});
  return {
    open: tickets.filter(isOpen),
    chosen,
    onChoose: setChosen,
    letGo,
    onReason: (slipId, why) => setLetGo({ ...letGo, [slipId]: why }),
  };
}

export type PapersTonightProps = Pick<DayClosing, 'letGo' | 'onReason'> & {
  readonly slips: readonly SlipLine[];
  readonly printers: readonly PrinterChoice[];
  readonly now: Instant;
  readonly isBusy: boolean;
  /** Where another machine ends the day, each slip is let go of by itself; null = with the day. */
  readonly onLetGo: ((line: SlipLine) => void) | null;
  readonly onSlip: (line: SlipLine, act: SlipAct, printer?: string) => void;
};

export function PapersTonight(props: PapersTonightProps) {
  const { slips, printers, now, isBusy, letGo, onReason, onLetGo, onSlip } = props;
  return (
    <section aria-label={t('slips.endTitle')}>
      <p>{slips.length === 0 ? t('slips.endNone') : t('slips.endText', { count: slips.length })}</p>
      <OpenSlipRows
        lines={slips}
        now={now}
        printers={printers}
        isBusy={isBusy}
        letGo={letGo}
        onReason={({ slip }, why) => onReason(slip.id, why)}
        onLetGo={onLetGo}
        onAct={onSlip}
      />
    </section>
  );
}
