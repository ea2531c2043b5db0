// The site's own voice: how much of it is there, what was chosen and why some files are not taken, and what to record at all.
import { clipNames } from '../../../core/board/clips';
import type { Recordings } from '../../../electron/contract/voice';
import words from '../../../resources/voice/words.json';
import { Button } from '../../ui/button';
import { formatList } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import classes from './office.module.css';
import type { Said } from './section';
import type { TriedRecordings } from './try-recordings';

export type RecordingsSectionProps = {
  readonly recordings: Recordings;
  /** What was chosen and can be taken; null when nothing is chosen. */
  readonly tried: TriedRecordings | null;
  readonly said: Said;
  readonly isBusy: boolean;
  readonly onChoose: (what: 'folder' | 'files') => void;
  readonly onKeep: (tried: TriedRecordings) => void;
  readonly onDrop: () => void;
  readonly onRemove: () => void;
};

export function RecordingsSection(props: RecordingsSectionProps) {
  const { recordings, tried, said, isBusy } = props;
  const own = recordings.files.length;
  return (
    <section aria-label={t('boards.recordings')}>
      <h3>{t('boards.recordings')}</h3>
      {said === null ? null : <Notice tone={said.tone}>{said.text}</Notice>}
      <p>
        {own === 0
          ? t('boards.ownNone')
          : t('boards.ownSome', { count: own, rest: clipNames.length - own })}
      </p>
      {tried === null ? (
        <div className={classes['acts']}>
          <Button isPending={isBusy} onPress={() => props.onChoose('folder')}>
            {t('boards.chooseFolder')}
          </Button>
          <Button isPending={isBusy} onPress={() => props.onChoose('files')}>
            {t('boards.chooseFiles')}
          </Button>
          {own === 0 ? null : (
            <Button kind="quiet" isPending={isBusy} onPress={props.onRemove}>
              {t('boards.removeOwn')}
            </Button>
          )}
        </div>
      ) : (
        <Tried {...props} tried={tried} />
      )}
      <details>
        <summary>{t('boards.whatToRecord')}</summary>
        <p>{t('boards.howToRecord')}</p>
        <ul className={classes['papers']}>
          {clipNames.map((clip) => (
            <li key={clip}>
              {clip} — {sayingOf(clip)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Tried({
  tried,
  recordings,
  isBusy,
  onKeep,
  onDrop,
}: RecordingsSectionProps & {
  readonly tried: TriedRecordings;
}) {
  const { clips, refused } = tried;
  const known = recordings.files.map((file) => file.split('.')[0]);
  const missing = clipNames.filter((clip) => !clips.includes(clip) && !known.includes(clip));
  return (
    <>
      <p role="status">
        {clips.length === 0 ? t('boards.noneFits') : t('boards.fit', { count: clips.length })}
      </p>
      {refused.length === 0 ? null : (
        <ul aria-label={t('boards.refused')}>
          {refused.map(({ file, fault }) => (
            <li key={file} className={classes['bad']}>
              {t('boards.refusedFile', { file, why: t(`boards.fault_${fault}`) })}
            </li>
          ))}
        </ul>
      )}
      {clips.length === 0 || missing.length === 0 ? null : (
        <p>{t('boards.missing', { count: missing.length, names: formatList(missing) })}</p>
      )}
      <div className={classes['acts']}>
        {clips.length === 0 ? null : (
          <Button isPending={isBusy} onPress={() => onKeep(tried)}>
            {t('boards.keep', { count: clips.length })}
          </Button>
        )}
        <Button kind="quiet" onPress={onDrop}>
          {t('boards.drop')}
        </Button>
      </div>
    </>
  );
}

/** What to say into the microphone. The one that is not spoken is described. */
function sayingOf(clip: string): string {
  const spoken: Readonly<Record<string, { readonly say: string }>> = words;
  return spoken[clip]?.say || t('boards.chimeIs');
}
