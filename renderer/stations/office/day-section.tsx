// The business day begins and ends by an act of a person; whoever is still in the queue gets an outcome that is true.
import type { Instant } from '../../../core/kit/time';
import { isOpen } from '../../../core/queue/apply-ticket';
import type { BusinessDay } from '../../../core/queue/business-day';
import { isOverdue } from '../../../core/queue/clock';
import type { SlipAct } from '../../../core/slip/slip-acts';
import type { Ticket } from '../../../core/queue/ticket';
import { Button } from '../../ui/button';
import { PapersTonight, useDayClosing, type Endings, type LetGo } from '../../ui/day-closing';
import { EndingFields } from '../../ui/ending-fields';
import { formatDay, formatInstant } from '../../ui/format';
import { t } from '../../ui/i18n';
import type { PrinterChoice, SlipLine } from '../../ui/slip-line';
import { useKeys } from '../../ui/use-keys';
import classes from './office.module.css';
import { Section, type Said } from './section';

export type DaySectionProps = {
  readonly day: BusinessDay | null;
  readonly tickets: readonly Ticket[];
  /** Who ends the day of this hall, where it is another machine. */
  readonly closedBy: string | null;
  readonly now: Instant;
  /** The date looks wrong: a person has to say that it is right. */
  readonly mustConfirm: boolean;
  readonly said: Said;
  readonly isBusy: boolean;
  readonly onOpen: (dateConfirmed: boolean) => void;
  /** Prints the statistics of the closed day. */
  readonly onSheet: () => void;
  /** Slips that nobody knows to be on paper. */
  readonly slips: readonly SlipLine[];
  readonly printers: readonly PrinterChoice[];
  readonly onSlip: (line: SlipLine, act: SlipAct, printer?: string) => void;
  /** Where another machine ends the day, each slip is let go of by itself. */
  readonly onLetGo: (line: SlipLine, reason: string) => void;
  readonly onClose: (endings: Endings, letGo: LetGo) => void;
};

export function DaySection(props: DaySectionProps) {
  const { day, tickets, now, said } = props;
  return (
    <Section title={t('office.section_day')} lead={leadOf(day, now)} said={said}>
      {day === null ? null : (
        <p>
          {t('office.dayCount', {
            taken: tickets.length,
            done: tickets.filter(({ state }) => state === 'done').length,
            open: tickets.filter(isOpen).length,
          })}
        </p>
      )}
      {day?.state === 'open' ? <Closing {...props} /> : <Opening {...props} />}
    </Section>
  );
}

function Opening({ day, mustConfirm, isBusy, onOpen, onSheet }: DaySectionProps) {
  const open = () => onOpen(mustConfirm);
  useKeys({ F9: open });
  return (
    <div className={classes['acts']}>
      <Button kind="primary" keys="F9" isPending={isBusy} onPress={open}>
        {mustConfirm ? t('office.dayOpenConfirm') : t('office.dayOpenDo')}
      </Button>
      {day === null ? null : (
        <Button isPending={isBusy} onPress={onSheet}>
          {t('statistics.sheet')}
        </Button>
      )}
    </div>
  );
}

function Closing(props: DaySectionProps) {
  const { tickets, isBusy, closedBy, onClose } = props;
  const closing = useDayClosing(tickets);
  const { open, chosen, letGo } = closing;
  const close = () => onClose(chosen, letGo);
  useKeys({ F9: closedBy === null ? close : undefined });
  const papers = (
    <PapersTonight
      {...props}
      {...closing}
      onLetGo={closedBy === null ? null : (line) => props.onLetGo(line, letGo[line.slip.id] ?? '')}
    />
  );
  if (closedBy !== null)
    return (
      <>
        <p>{t('counter.closeElsewhere', { owner: closedBy })}</p>
        {papers}
      </>
    );
  return (
    <>
      <p>{open.length === 0 ? t('office.dayEndingsNone') : t('office.dayEndings')}</p>
      <EndingFields tickets={open} chosen={chosen} onChoose={closing.onChoose} />
      {papers}
      <div>
        <Button kind="primary" keys="F9" isPending={isBusy} onPress={close}>
          {t('office.dayCloseDo')}
        </Button>
      </div>
    </>
  );
}

function leadOf(day: BusinessDay | null, now: Instant): string {
  if (day === null) return t('office.dayNever');
  if (day.state === 'closed') return t('office.dayClosed', { day: formatDay(day.date) });
  const opened = t('office.dayOpen', {
    day: formatDay(day.date),
    at: formatInstant(day.openedAt, now),
  });
  return isOverdue(day, now) ? `${opened}${t('office.dayOverdue')}` : opened;
}
