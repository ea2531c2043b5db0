// Slips of which nobody knows that they are on paper. A slip that may have come out is never printed again by itself: a person looks and answers.
import type { Instant } from '../../../core/kit/time';
import type { Slip } from '../../../core/slip/slip';
import type { PrintJob } from '../../../electron/contract';
import { Button } from '../../ui/button';
import { formatInstant } from '../../ui/format';
import { t } from '../../ui/i18n';
import { sayPrintTrouble } from '../../ui/say-print';
import classes from './office.module.css';
import { Section, type Said } from './section';

export type OpenSlip = {
  readonly slip: Slip;
  readonly job: PrintJob | undefined;
  /** Number of the ticket or case that the slip is about, where one is known. */
  readonly number: string;
};

export type SlipAct = 'came_out' | 'did_not' | 'retry' | 'cancel' | 'again';

export type SlipsSectionProps = {
  readonly slips: readonly OpenSlip[];
  readonly now: Instant;
  readonly said: Said;
  readonly isBusy: boolean;
  readonly onAct: (slip: Slip, act: SlipAct) => void;
};

export function SlipsSection({ slips, now, said, isBusy, onAct }: SlipsSectionProps) {
  return (
    <Section
      title={t('office.section_slips')}
      lead={slips.length === 0 ? t('office.slipsNone') : t('office.slipsText')}
      said={said}
    >
      {slips.map((open) => (
        <section key={open.slip.id} className={classes['row']} aria-label={titleOf(open)}>
          <p>
            <strong>{titleOf(open)}</strong>
            {open.slip.copy > 0
              ? ` · ${t('office.slipCopy', { copy: open.slip.copy })}`
              : ''} · {t('office.slipAsked', { at: formatInstant(open.slip.requestedAt, now) })}
          </p>
          <p className={classes['bad']}>{stateOf(open)}</p>
          {isUnknown(open) ? <p>{t('office.slipQuestion')}</p> : null}
          <div className={classes['acts']}>
            {actsOf(open).map((act, i) => (
              <Button
                key={act}
                kind={i === 0 && act !== 'cancel' && open === slips[0] ? 'primary' : 'plain'}
                isDisabled={isBusy}
                onPress={() => onAct(open.slip, act)}
              >
                {t(actWords[act])}
              </Button>
            ))}
          </div>
        </section>
      ))}
    </Section>
  );
}

const actWords = {
  came_out: 'office.slipCameOut',
  did_not: 'office.slipDidNot',
  retry: 'office.slipRetry',
  cancel: 'office.slipStop',
  again: 'office.slipAgain',
} as const satisfies Record<SlipAct, string>;

/** What may be done, the likeliest first. `retry` only where nothing has left the machine. Exported for its test. */
export function actsOf({ slip, job }: Pick<OpenSlip, 'slip' | 'job'>): readonly SlipAct[] {
  if (isUnknown({ slip, job })) return ['came_out', 'did_not'];
  if (job?.state === 'blocked') return ['cancel'];
  if (job?.state === 'failed')
    return job.trouble === null ? ['again'] : ['retry', 'again', 'cancel'];
  return slip.state === 'failed' ? ['again'] : [];
}

function isUnknown({ slip, job }: Pick<OpenSlip, 'slip' | 'job'>): boolean {
  return (job?.state ?? slip.state) === 'unknown';
}

function stateOf(open: OpenSlip): string {
  const { slip, job } = open;
  if (job?.trouble) {
    const goesOn = job.state === 'blocked' || job.state === 'awaiting';
    return sayPrintTrouble(job.trouble, { detail: job.detail, goesOn });
  }
  if (isUnknown(open)) return t('office.slipUnknown');
  return slip.state === 'failed' ? t('office.slipFailed') : t('office.slipPrinting');
}

function titleOf({ slip, number }: OpenSlip): string {
  return t('office.slipTitle', { kind: t(`office.slipKind_${slip.kind}`), number }).trim();
}
