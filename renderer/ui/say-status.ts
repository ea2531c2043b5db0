// What the status line says about this machine's work that others have not seen yet, and about the printer. Truth in words.
import type { Instant } from '../../core/kit/time';
import { formatInstant } from './format';
import { t } from './i18n';
import type { StatusPart } from './top-bar';

/** What renderer/data knows of the exchange with the hub. */
export type SyncFacts = {
  readonly waiting: number;
  readonly since: Instant | null;
  readonly dead: readonly unknown[];
  readonly hub: 'none' | 'away' | 'elsewhere' | 'up' | 'syncing' | 'refused';
};

/** `全部已上传`, `41 条等待上传，自周日 17:20 起没有网络`, `1 条需要您处理`. Several can be true. */
export function sayUpload(sync: SyncFacts, now: Instant): readonly StatusPart[] {
  const parts: StatusPart[] = [];
  if (sync.dead.length > 0) {
    const text = t('common.uploadNeedsYou', { count: sync.dead.length });
    parts.push({ key: 'dead', text, tone: 'needs-you' });
  }
  const upload = { key: 'upload', text: uploadWords(sync, now) };
  parts.push(sync.hub === 'up' && sync.waiting === 0 ? { ...upload, tone: 'done' } : upload);
  return parts;
}

function uploadWords({ waiting, since, hub }: SyncFacts, now: Instant): string {
  if (hub === 'none') return t('common.uploadNone');
  if (hub === 'refused') return t('common.uploadRefused', { count: waiting });
  if (hub === 'elsewhere') return t('common.uploadElsewhere', { count: waiting });
  if (hub === 'away') {
    return since === null
      ? t('common.uploadAway', { count: waiting })
      : t('common.uploadAwaySince', { count: waiting, since: formatInstant(since, now) });
  }
  return waiting === 0 ? t('common.uploadAll') : t('common.uploadWaiting', { count: waiting });
}

/** `已存到本机 9:41`: said only of what is on the disk. */
export function saySaved(at: Instant | null, now: Instant): readonly StatusPart[] {
  if (at === null) return [];
  return [
    { key: 'saved', text: t('common.savedAt', { at: formatInstant(at, now) }), tone: 'done' },
  ];
}
