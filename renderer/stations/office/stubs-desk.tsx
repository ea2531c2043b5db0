// Blank numbers for writing by hand are printed while the printer still works: which service, from which number to which.
import { useState } from 'react';
import { formatNumber } from '../../../core/queue/number';
import type { StubRange } from '../../../core/queue/stub-sheet';
import type { Site } from '../../../core/station/station';
import { printStubs, useNextStubs } from '../../data/acts/stub-acts';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useAct } from '../../ui/use-act';
import classes from './office.module.css';

export function StubsDesk({ site }: { readonly site: Site }) {
  const act = useAct();
  const next = useNextStubs();
  const [done, setDone] = useState<string | null>(null);
  const print = async (range: StubRange) => {
    setDone(null);
    const slip = await act.run(() => printStubs(range));
    if (slip)
      setDone(
        t('office.stubsSent', {
          first: firstOf(range),
          last: formatNumber(range.series, range.to),
        }),
      );
  };
  return (
    <section
      aria-label={t('office.stubsTitle')}
      className={`${classes['sheet'] ?? ''} ${classes['further'] ?? ''}`}
    >
      <h3>{t('office.stubsTitle')}</h3>
      <p className={classes['lead']}>{t('office.stubsText')}</p>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {done === null ? null : <Notice tone="done">{done}</Notice>}
      {next === undefined ? null : next.length === 0 ? (
        <p>{t('office.stubsNone')}</p>
      ) : (
        <StubsForm
          // What was printed is not offered again.
          key={next.map(firstOf).join()}
          {...{ site, next, isBusy: act.isBusy }}
          onPrint={(range) => void print(range)}
        />
      )}
    </section>
  );
}

type StubsFormProps = {
  readonly site: Site;
  readonly next: readonly StubRange[];
  readonly isBusy: boolean;
  readonly onPrint: (range: StubRange) => void;
};

function StubsForm({ site, next, isBusy, onPrint }: StubsFormProps) {
  const [range, setRange] = useState(() => typed(next[0]));
  const change = (part: Partial<typeof range>) => setRange((known) => ({ ...known, ...part }));
  return (
    <>
      <div data-form className={classes['form']}>
        <ChoiceField
          label={t('office.stubsService')}
          value={range.series}
          choices={next.map(({ series }) => ({ key: series, label: serviceOf(site, series) }))}
          onChoose={(series) => setRange(typed(next.find((one) => one.series === series)))}
        />
        <TextField
          label={t('office.stubsFrom')}
          kind="digits"
          value={range.from}
          onChange={(from) => change({ from })}
          maxLength={6}
        />
        <TextField
          label={t('office.stubsTo')}
          kind="digits"
          value={range.to}
          onChange={(to) => change({ to })}
          maxLength={6}
        />
      </div>
      <div>
        <Button
          isPending={isBusy}
          onPress={() => onPrint({ ...range, from: Number(range.from), to: Number(range.to) })}
        >
          {t('office.stubsPrint')}
        </Button>
      </div>
    </>
  );
}

const typed = (range: StubRange | undefined) => ({
  series: range?.series ?? '',
  from: String(range?.from ?? ''),
  to: String(range?.to ?? ''),
});

const firstOf = ({ series, from }: StubRange): string => formatNumber(series, from);

const serviceOf = ({ services }: Site, series: string): string =>
  `${series} ${services.find((one) => one.series === series)?.name ?? ''}`;
