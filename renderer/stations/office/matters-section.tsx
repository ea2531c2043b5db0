// All matters that this machine knows: version, from when to when, where the rules come from, and who brought it.
import type { Day } from '../../../core/kit/time';
import type { HeldMatter, refusedPacks } from '../../data/packs';
import { Button } from '../../ui/button';
import { formatShortDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import classes from './office.module.css';
import { nameOf, sayFault, type BroughtLine } from './say-matters';
import { Section, type Said } from './section';

export type MattersSectionProps = {
  readonly held: readonly HeldMatter[];
  readonly refused: typeof refusedPacks;
  /** What became of the files that were brought last. */
  readonly lines: readonly BroughtLine[];
  readonly said: Said;
  readonly today: Day;
  readonly isBusy: boolean;
  readonly onBring: () => void;
  readonly onTakeOut: (matter: HeldMatter) => void;
};

export function MattersSection(props: MattersSectionProps) {
  const { held, refused, lines, said, isBusy } = props;
  return (
    <Section title={t('office.section_matters')} lead={t('matters.lead')} said={said}>
      {lines.length === 0 ? null : (
        <ul aria-label={t('matters.brought')}>
          {lines.map(({ text, isGood }) => (
            <li key={text} className={isGood ? undefined : classes['bad']}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <div className={classes['acts']}>
        <Button isPending={isBusy} onPress={props.onBring}>
          {t('matters.bring')}
        </Button>
      </div>
      {refused.length === 0 ? null : (
        <section aria-label={t('matters.refused')}>
          <h3>{t('matters.refused')}</h3>
          <ul>
            {refused.flatMap(({ file, faults }) =>
              faults.map((fault, i) => (
                <li key={`${file}${i}`} className={classes['bad']}>
                  {t('matters.fileRefused', { file, why: sayFault(fault) })}
                </li>
              )),
            )}
          </ul>
        </section>
      )}
      <section aria-label={t('matters.all')}>
        <h3>{t('matters.all')}</h3>
        <ul>
          {held
            .filter(({ gone }) => !gone)
            .toSorted(byNumber)
            .map((one) => (
              <li key={one.name} className={classes['matter']}>
                <div>
                  <strong>{nameOf(one.matter)}</strong>
                  {details(one, props.today).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </div>
                {one.from === 'shipped' ? null : (
                  <Button kind="quiet" isDisabled={isBusy} onPress={() => props.onTakeOut(one)}>
                    {t('matters.takeOut')}
                  </Button>
                )}
              </li>
            ))}
        </ul>
      </section>
    </Section>
  );
}

const numberOf = ({ matter }: HeldMatter): number =>
  matter.kind === 'matter' ? (matter.pack.number ?? 99) : matter.kind === 'enquiry' ? 98 : 100;

const byNumber = (a: HeldMatter, b: HeldMatter): number =>
  numberOf(a) - numberOf(b) || (a.name < b.name ? -1 : 1);

/** From when to when and who brought it; where the rules come from. */
function details({ matter, from, file }: HeldMatter, today: Day): readonly string[] {
  const origin = t(from === 'shipped' ? 'matters.shipped' : 'matters.imported', { file });
  if (matter.kind === 'calendar') return [origin];
  const { effective, source } = matter.pack;
  const days = { from: formatShortDay(effective.from, today) };
  const period =
    effective.to === null
      ? t('matters.since', days)
      : t('matters.period', { ...days, to: formatShortDay(effective.to, today) });
  return [`${period} · ${origin}`, source];
}
