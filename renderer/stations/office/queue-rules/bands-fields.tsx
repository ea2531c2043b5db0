// Who is called sooner: by age or by a fact, how strongly, and the words that everybody reads.
import { priorityFacts } from '../../../../core/queue/ticket';
import { Button } from '../../../ui/button';
import field from '../../../ui/field.module.css';
import { t } from '../../../ui/i18n';
import { Cell } from './cell';
import classes from './queue-rules.module.css';
import type { BandDraft, RuleFaults } from './rules-draft';

export type BandsFieldsProps = {
  readonly bands: readonly BandDraft[];
  readonly faults: RuleFaults;
  readonly onChange: (bands: readonly BandDraft[]) => void;
};

const most = 20;
const blank: BandDraft = { key: '', reason: '', by: 'age', age: '', rank: '1' };

export function BandsFields({ bands, faults, onChange }: BandsFieldsProps) {
  const change = (at: number, part: Partial<BandDraft>) =>
    onChange(bands.map((band, i) => (i === at ? { ...band, ...part } : band)));
  return (
    <section aria-label={t('rules.bands')}>
      <h3>{t('rules.bands')}</h3>
      <p className={classes['hint']}>{t('rules.bandsHint')}</p>
      <div data-form className={classes['bands']}>
        <span aria-hidden="true">{t('rules.bandReason')}</span>
        <span aria-hidden="true">{t('rules.bandBy')}</span>
        <span aria-hidden="true">{t('rules.bandAge')}</span>
        <span aria-hidden="true">{t('rules.bandRank')}</span>
        <span />
        {bands.map((band, i) => (
          <BandRow
            key={`${band.key}:${i}`}
            band={band}
            n={i + 1}
            fault={faults[`band:${i}`]}
            onChange={(part) => change(i, part)}
            onRemove={() => onChange(bands.filter((_, at) => at !== i))}
          />
        ))}
      </div>
      {bands.length >= most ? null : (
        <Button onPress={() => onChange([...bands, blank])}>{t('rules.bandAdd')}</Button>
      )}
    </section>
  );
}

type BandRowProps = {
  readonly band: BandDraft;
  readonly n: number;
  readonly fault: string | undefined;
  readonly onChange: (part: Partial<BandDraft>) => void;
  readonly onRemove: () => void;
};

function BandRow({ band, n, fault, onChange, onRemove }: BandRowProps) {
  const named = (column: string): string => t('rules.cell', { column, n });
  const isWrong = fault !== undefined;
  return (
    <>
      <Cell
        label={named(t('rules.bandReason'))}
        value={band.reason}
        isWrong={isWrong}
        onChange={(reason) => onChange({ reason })}
      />
      <select
        className={field['field']}
        aria-label={named(t('rules.bandBy'))}
        value={band.by}
        onChange={(event) => onChange({ by: event.target.value })}
      >
        {(['age', ...priorityFacts] as const).map((by) => (
          <option key={by} value={by}>
            {t(`rules.by_${by}`)}
          </option>
        ))}
      </select>
      {band.by === 'age' ? (
        <Cell
          label={named(t('rules.bandAge'))}
          value={band.age}
          isDigits
          isWrong={isWrong}
          maxLength={3}
          onChange={(age) => onChange({ age })}
        />
      ) : (
        <span />
      )}
      <Cell
        label={named(t('rules.bandRank'))}
        value={band.rank}
        isDigits
        isWrong={isWrong}
        maxLength={2}
        onChange={(rank) => onChange({ rank })}
      />
      <Button label={t('rules.remove', { what: band.reason })} kind="quiet" onPress={onRemove}>
        {t('rules.removeShort')}
      </Button>
      {fault === undefined ? null : (
        <p className={classes['fault']} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
