// Slips of which nobody knows that they are on paper, then all slips of a day. A slip that may have come out is never printed
// again by itself: a person looks and answers.
import { useState } from 'react';
import type { Day, Instant } from '../../../core/kit/time';
import type { SlipAct } from '../../../core/slip/slip-acts';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { formatDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import { OpenSlipRows } from '../../ui/open-slip-rows';
import { notedBy, SlipHistory } from '../../ui/slip-history';
import { slipTitle, type PrinterChoice, type SlipLine } from '../../ui/slip-line';
import { TextField } from '../../ui/text-field';
import classes from './office.module.css';
import { Section, type Said } from './section';

export type SlipsSectionProps = {
  readonly open: readonly SlipLine[];
  readonly ofDay: readonly SlipLine[];
  readonly day: Day;
  readonly isToday: boolean;
  readonly onDay: (by: 1 | -1) => void;
  readonly printers: readonly PrinterChoice[];
  readonly now: Instant;
  readonly said: Said;
  readonly isBusy: boolean;
  /** Prints the note about a copy. */
  readonly onNote: (line: SlipLine) => void;
  /** Shows the PDF that was kept of an A4 sheet. */
  readonly onOpenSheet: (line: SlipLine) => void;
  /** True when it was done. */
  readonly onAct: (
    line: SlipLine,
    act: SlipAct,
    reason: string,
    printer?: string,
  ) => Promise<boolean>;
};

export function SlipsSection(props: SlipsSectionProps) {
  const { open, now, said, isBusy, printers, onAct } = props;
  const [letGo, setLetGo] = useState<Readonly<Record<string, string>>>({});
  return (
    <Section
      title={t('office.section_slips')}
      lead={open.length === 0 ? t('office.slipsNone') : t('office.slipsText')}
      said={said}
    >
      <OpenSlipRows
        lines={open}
        now={now}
        printers={printers}
        isBusy={isBusy}
        letGo={letGo}
        onReason={({ slip }, reason) => setLetGo({ ...letGo, [slip.id]: reason })}
        onLetGo={(line) => void onAct(line, 'let_go', letGo[line.slip.id] ?? '')}
        onAct={(line, act, printer) => void onAct(line, act, t('slips.reprintNotWhole'), printer)}
      />
      <OfDay {...props} />
    </Section>
  );
}

const filters = ['all', 'open', 'copy', 'waived'] as const;
type Filter = (typeof filters)[number];

/** Some sixty slips leave a window in a morning: the latest are looked for most. */
const shownFirst = 15;

const shows: Readonly<Record<Filter, (line: SlipLine) => boolean>> = {
  all: () => true,
  open: ({ slip }) => slip.state !== 'printed' && slip.state !== 'waived',
  copy: ({ slip }) => slip.copy > 0,
  waived: ({ slip }) => slip.state === 'waived',
};

function OfDay(props: SlipsSectionProps) {
  const { ofDay, day, isToday, onDay, now, isBusy, onAct } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [again, setAgain] = useState<{
    readonly line: SlipLine;
    readonly printer: string | undefined;
  } | null>(null);
  const [isWhole, setWhole] = useState(false);
  const found = ofDay.filter(shows[filter]);
  const lines = isWhole ? found : found.slice(0, shownFirst);
  return (
    <section className={classes['slipsOfDay']} aria-label={t('slips.dayTitle')}>
      <div className={classes['acts']}>
        <h3>
          {t('slips.dayTitle')} · {formatDay(day)}
        </h3>
        <Button onPress={() => onDay(-1)}>{t('slips.dayBefore')}</Button>
        <Button onPress={() => onDay(1)} isDisabled={isToday}>
          {t('slips.dayAfter')}
        </Button>
      </div>
      <ChoiceField
        label={t('slips.show')}
        layout="above"
        value={filter}
        choices={filters.map((key) => ({ key, label: t(`slips.show_${key}`) }))}
        onChoose={(key) => setFilter(filters.find((one) => one === key) ?? 'all')}
      />
      {again === null ? null : (
        <Again
          line={again.line}
          isBusy={isBusy}
          onReason={(reason) =>
            // The copy is on record whatever its printer says: the same answer given twice would make a second one.
            void onAct(again.line, 'again', reason, again.printer).then(() => setAgain(null))
          }
          onClose={() => setAgain(null)}
        />
      )}
      {lines.length === 0 ? (
        <p>{t(ofDay.length === 0 ? 'slips.dayNone' : 'slips.dayNoneSuch')}</p>
      ) : (
        <SlipHistory
          {...{ lines, now, isBusy }}
          isOfMany
          onReprint={(line, printer) => setAgain({ line, printer })}
          noted={notedBy(ofDay.map(({ slip }) => slip))}
          onNote={props.onNote}
          onOpenSheet={props.onOpenSheet}
        />
      )}
      {lines.length === found.length ? null : (
        <Button onPress={() => setWhole(true)}>
          {t('slips.dayWhole', { count: found.length })}
        </Button>
      )}
    </section>
  );
}

/** Why there is a further copy: asked before it is printed, and kept with it. */
function Again(props: {
  readonly line: SlipLine;
  readonly isBusy: boolean;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { line, isBusy, onReason, onClose } = props;
  const [reason, setReason] = useState('');
  return (
    <div data-form className={classes['form']}>
      <p>
        <strong>{t('slips.printAgainFor', { what: slipTitle(line) })}</strong>
      </p>
      <TextField
        label={t('slips.reprintTitle')}
        layout="above"
        value={reason}
        onChange={setReason}
        maxLength={100}
        autoFocus
      />
      <div className={classes['acts']}>
        <Button
          kind="primary"
          isDisabled={reason.trim() === ''}
          isPending={isBusy}
          onPress={() => onReason(reason.trim())}
        >
          {t('slips.printAgain')}
        </Button>
        <Button onPress={onClose}>{t('common.back')}</Button>
      </div>
    </div>
  );
}
