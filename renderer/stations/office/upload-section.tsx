// What has not reached the sub-district yet, since when, and what it refused; and the way to join one.
import { useState, type ReactNode } from 'react';
import type { Instant } from '../../../core/kit/time';
import { Button } from '../../ui/button';
import { formatInstant } from '../../ui/format';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
import { TextField } from '../../ui/text-field';
import classes from './office.module.css';
import { Section, type Said } from './section';

export type UploadFacts = {
  readonly hub: 'none' | 'syncing' | 'up' | 'away' | 'elsewhere' | 'refused';
  readonly detail: string;
  readonly waiting: number;
  readonly since: Instant | null;
  readonly lastSyncAt: Instant | null;
  /** Pages of papers that follow after the events. */
  readonly pages: number;
  readonly dead: readonly { readonly seq: number; readonly reason: string }[];
};

export type UploadSectionProps = {
  readonly facts: UploadFacts;
  readonly now: Instant;
  readonly joined: { readonly name: string; readonly url: string } | null;
  /** A hub started together with this machine, where there is one. */
  readonly embedded: { readonly url: string; readonly code: string } | null;
  readonly said: Said;
  readonly isBusy: boolean;
  readonly onSendNow: () => void;
  readonly onEnrol: (url: string, code: string) => void;
  /** Carrying work by hand. */
  readonly bundles: ReactNode;
};

export function UploadSection(props: UploadSectionProps) {
  const { facts, now, joined, said } = props;
  return (
    <Section title={t('office.section_upload')} said={said}>
      {sentencesOf(facts, joined !== null, now).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {joined === null ? null : (
        <>
          <p className={classes['lead']}>{t('office.uploadHub', joined)}</p>
          <div>
            <Button
              keys="F9"
              kind={facts.waiting > 0 ? 'primary' : 'plain'}
              onPress={props.onSendNow}
            >
              {t('office.uploadNow')}
            </Button>
          </div>
        </>
      )}
      <Dead dead={facts.dead} />
      {props.bundles}
      <Enrol {...props} />
    </Section>
  );
}

/** Exported for its test: which of the truths are told. */
export function sentencesOf(facts: UploadFacts, joined: boolean, now: Instant): readonly string[] {
  const pages = joined && facts.pages > 0 ? [t('office.uploadPages', { count: facts.pages })] : [];
  return [...eventSentences(facts, joined, now), ...pages];
}

function eventSentences(facts: UploadFacts, joined: boolean, now: Instant): readonly string[] {
  const { waiting, since, lastSyncAt, hub, detail } = facts;
  const waits =
    waiting === 0
      ? lastSyncAt === null
        ? t('office.uploadAllNever')
        : t('office.uploadAll', { at: formatInstant(lastSyncAt, now) })
      : t('office.uploadWaiting', { count: waiting, since: formatInstant(since ?? now, now) });
  if (!joined) return waiting === 0 ? [t('office.uploadNone')] : [t('office.uploadNone'), waits];
  if (hub === 'away') return [waits, t('office.uploadAway')];
  if (hub === 'elsewhere') return [waits, t('office.uploadElsewhere')];
  if (hub === 'refused') return [waits, t('office.uploadRefused', { detail })];
  return hub === 'syncing' && waiting > 0 ? [waits, t('office.uploadSyncing')] : [waits];
}

function Dead({ dead }: Pick<UploadFacts, 'dead'>) {
  if (dead.length === 0) return null;
  return (
    <section>
      <h3>{t('office.deadTitle')}</h3>
      <p>{t('office.deadText')}</p>
      {dead.map(({ seq, reason }) => (
        <ListRow
          key={seq}
          lead={t('office.deadRow', { seq })}
          title={t('office.deadReason', { reason })}
          tone="needs-you"
        />
      ))}
    </section>
  );
}

function Enrol({ joined, embedded, isBusy, onEnrol }: UploadSectionProps) {
  const [url, setUrl] = useState('');
  const [code, setCode] = useState('');
  return (
    <section>
      <h3>{joined === null ? t('office.enrolTitle') : t('office.enrolAgainTitle')}</h3>
      <p>{t('office.enrolText')}</p>
      {embedded === null || joined !== null ? null : (
        <div className={classes['acts']}>
          <span>{t('office.enrolEmbedded')}</span>
          <Button isPending={isBusy} onPress={() => onEnrol(embedded.url, embedded.code)}>
            {t('office.enrolEmbeddedDo')}
          </Button>
        </div>
      )}
      <div data-form className={classes['form']}>
        <TextField label={t('office.enrolUrl')} value={url} onChange={setUrl} />
        <TextField label={t('office.enrolCode')} value={code} onChange={setCode} />
      </div>
      <Button
        isDisabled={url.trim() === '' || code.trim() === ''}
        isPending={isBusy}
        onPress={() => onEnrol(url.trim(), code.trim())}
      >
        {t('office.enrolDo')}
      </Button>
    </section>
  );
}
