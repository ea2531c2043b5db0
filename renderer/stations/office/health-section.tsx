// How this machine is: room on the disk, the journal, and what the check at start found, in words that a person can act on.
import type { GuardState } from '../../../electron/contract/journal';
import { t } from '../../ui/i18n';
import { inGroups } from '../../ui/format';
import classes from './office.module.css';
import { Section } from './section';

export type HealthSectionProps = {
  readonly guard: GuardState;
  readonly version: string;
  readonly refusedPacks: readonly { readonly file: string; readonly faults: readonly unknown[] }[];
};

export function HealthSection({ guard, version, refusedPacks }: HealthSectionProps) {
  const { space, freeBytes, journalBytes, head, copies, startup } = guard;
  return (
    <Section title={t('office.section_health')} said={null}>
      <dl className={classes['facts']}>
        <dt>{t('office.healthSpace')}</dt>
        <dd className={space === 'ok' ? classes['good'] : classes['bad']}>
          {sizeWords(freeBytes)} · {t(`office.healthSpace_${space}`)}
        </dd>
        <dt>{t('office.healthJournal')}</dt>
        <dd>{t('office.healthJournalLine', { n: head.n, size: sizeWords(journalBytes) })}</dd>
        <dt>{t('office.healthSeal')}</dt>
        <dd>{inGroups(head.hash.slice(0, 16))}</dd>
        <dt>{t('office.healthEvents')}</dt>
        <dd>{t('office.healthEventsLine', { count: head.lastSeq })}</dd>
        <dt>{t('office.healthCopies')}</dt>
        <dd>{t('office.healthCopiesLine', copies)}</dd>
        <dt>{t('office.healthVersion')}</dt>
        <dd>{version}</dd>
      </dl>
      <section>
        <h3>{t('office.healthStartup')}</h3>
        {startup.length === 0 ? <p>{t('office.healthStartupNone')}</p> : null}
        <ul>
          {startup.map(({ what, detail }, i) => (
            <li key={`${what}${i}`}>
              {t(`office.start_${what}`)}
              {detail === '' ? '' : ` · ${detail}`}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('office.healthPacks')}</h3>
        {refusedPacks.length === 0 ? <p>{t('office.healthPacksNone')}</p> : null}
        <ul>
          {refusedPacks.map(({ file, faults }) => (
            <li key={file} className={classes['bad']}>
              {t('office.healthPackRow', { file, count: faults.length })}
            </li>
          ))}
        </ul>
      </section>
    </Section>
  );
}

/** Whole units: nobody acts on a decimal. */
function sizeWords(bytes: number): string {
  if (bytes >= 2 ** 30) return t('office.sizeGb', { n: Math.floor(bytes / 2 ** 30) });
  if (bytes >= 2 ** 20) return t('office.sizeMb', { n: Math.floor(bytes / 2 ** 20) });
  return t('office.sizeKb', { n: Math.ceil(bytes / 1024) });
}
