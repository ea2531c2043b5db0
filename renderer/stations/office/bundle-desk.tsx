// Where no line is: this machine's work saved for a stick, and another machine's work read from one. Looked at before it is taken in.
import { useState } from 'react';
import { dayOf } from '../../../core/kit/time';
import {
  chooseBundle,
  openBundle,
  saveBundle,
  takeInBundle,
  type BundleCounts,
  type OpenedBundle,
  type OpenedHandover,
  type TakenBundle,
} from '../../data/acts/bundle-acts';
import { now } from '../../data/mint';
import type { Session } from '../../data/session';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { SavedFile } from '../../ui/saved-file';
import { TextField } from '../../ui/text-field';
import { useAct } from '../../ui/use-act';
import { BundleOpened, BundleTaken } from './bundle-told';
import { HandoverShown } from './handover-shown';
import classes from './office.module.css';

export function BundleDesk({ session }: { readonly session: Session }) {
  return (
    <>
      <SaveBundle session={session} />
      <ReadBundle session={session} />
    </>
  );
}

type Made = { readonly path: string | null; readonly code: string; readonly counts: BundleCounts };

function SaveBundle({ session }: { readonly session: Session }) {
  const act = useAct();
  const [made, setMade] = useState<Made | null>(null);
  const save = async (): Promise<void> => {
    setMade(null);
    const { counter } = session.station;
    const name = t('bundles.fileName', { counter, day: dayOf(now()) });
    setMade(await act.run(() => saveBundle(session, name)));
  };
  return (
    <section>
      <h3>{t('bundles.saveTitle')}</h3>
      <p>{t('bundles.saveText')}</p>
      <Button isPending={act.isBusy} onPress={() => void save()}>
        {t('bundles.save')}
      </Button>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {made === null ? null : (
        <SavedFile
          {...made}
          says={(path) => t('bundles.saved', { path, count: made.counts.events })}
        />
      )}
    </section>
  );
}

type Reading =
  | { readonly at: 'start' }
  | { readonly at: 'chosen'; readonly choice: string; readonly name: string }
  | { readonly at: 'opened'; readonly opened: OpenedBundle }
  | ({ readonly at: 'handover' } & OpenedHandover)
  | { readonly at: 'taken'; readonly taken: TakenBundle };

function ReadBundle({ session }: { readonly session: Session }) {
  const act = useAct();
  const [reading, setReading] = useState<Reading>({ at: 'start' });
  const [code, setCode] = useState('');
  const choose = async (): Promise<void> => {
    setReading({ at: 'start' });
    setCode('');
    const chosen = await act.run(chooseBundle);
    if (chosen !== null) setReading({ at: 'chosen', ...chosen });
  };
  const open = async (choice: string): Promise<void> => {
    const opened = await act.run(() => openBundle(session, choice, code));
    if (opened === null) return;
    setReading('handover' in opened ? { at: 'handover', ...opened } : { at: 'opened', opened });
  };
  const takeIn = async (opened: OpenedBundle): Promise<void> => {
    const taken = await act.run(() => takeInBundle(session, opened));
    if (taken !== null) setReading({ at: 'taken', taken });
  };
  return (
    <section>
      <h3>{t('bundles.readTitle')}</h3>
      <p>{t('bundles.readText')}</p>
      <Button isPending={act.isBusy} onPress={() => void choose()}>
        {t('bundles.choose')}
      </Button>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {reading.at === 'chosen' ? (
        <>
          <p>{t('bundles.chosen', { name: reading.name })}</p>
          <div data-form className={classes['form']}>
            <TextField label={t('bundles.code')} value={code} onChange={setCode} autoFocus />
          </div>
          <Button
            kind="primary"
            isDisabled={code.trim() === ''}
            isPending={act.isBusy}
            onPress={() => void open(reading.choice)}
          >
            {t('bundles.open')}
          </Button>
        </>
      ) : null}
      {reading.at === 'opened' ? (
        <BundleOpened
          {...reading.opened}
          isBusy={act.isBusy}
          onTakeIn={() => void takeIn(reading.opened)}
        />
      ) : null}
      {reading.at === 'handover' ? <HandoverShown {...reading.handover} /> : null}
      {reading.at === 'taken' ? <BundleTaken {...reading.taken} /> : null}
    </section>
  );
}
