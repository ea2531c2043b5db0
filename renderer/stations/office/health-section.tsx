// How this machine is: room on the disk, the journal, and what the check at start found, in words that a person can act on.
import type { GuardState } from '../../../electron/contract/journal';
import type { Unreadable } from '../../data/queries/unreadable';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { inGroups } from '../../ui/format';
import classes from './office.module.css';
import { Section } from './section';

export type HealthSectionProps = {
  readonly guard: GuardState;
  readonly version: string;
  readonly refusedPacks: readonly { readonly file: string; readonly faults: readonly unknown[] }[];
  /** Rows of the running day that the desks go on without. */
  readonly unreadable: readonly Unreadable[];
  /** Null once it was asked for: it is done at the next start. */
  readonly onRebuild: (() => void) | null;
};

export function HealthSection(props: HealthSectionProps) {
  const { guard, version, refusedPacks } = props;
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
      <Rows {...props} />
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

function Rows({ unreadable, onRebuild }: HealthSectionProps) {
  return (
    <section>
      <h3>{t('office.healthRows')}</h3>
      {unreadable.length === 0 ? (
        <p>{t('office.healthRowsNone')}</p>
      ) : (
        <>
          <ul>
            {unreadable.map((one, i) => (
              <li key={i} className={classes['bad']}>
                {t(`office.healthRow_${one.kind}`, one)}
              </li>
            ))}
          </ul>
          <p>{t(onRebuild === null ? 'office.healthRebuildAsked' : 'office.healthRowsHow')}</p>
          {onRebuild === null ? null : (
            <Button onPress={onRebuild}>{t('office.healthRebuild')}</Button>
          )}
        </>
      )}
    </section>
  );
}

/** Whole units: nobody acts on a decimal. */
function sizeWords(bytes: number): string {
  if (bytes >= 2 ** 30) return t('office.sizeGb', { n: Math.floor(bytes / 2 ** 30) });
  if (bytes >= 2 ** 20) return t('office.sizeMb', { n: Math.floor(bytes / 2 ** 20) });
  return t('office.sizeKb', { n: Math.ceil(bytes / 1024) });
}
