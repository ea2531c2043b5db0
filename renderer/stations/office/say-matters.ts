// What was brought in, file by file, in words: kept, or why not, with the place in the file.
import type { PackFault } from '../../../core/matter/pack-fault';
import type { MatterFile } from '../../../core/matter/read-matter-file';
import type { Brought, BroughtRefusal } from '../../data/acts/matter-acts';
import { t } from '../../ui/i18n';

export type BroughtLine = { readonly text: string; readonly isGood: boolean };

/** A line for what was kept; for what was not, a line for each fault. */
export function sayBrought(brought: Brought): readonly BroughtLine[] {
  const { file } = brought;
  if ('kept' in brought) {
    return [{ text: t('matters.fileKept', { file, name: nameOf(brought.kept) }), isGood: true }];
  }
  return sayRefusal(brought.why).map((why) => ({
    text: t('matters.fileRefused', { file, why }),
    isGood: false,
  }));
}

/** `高龄津贴 · 第 2 版`, `2027 年的工作日历`. */
export function nameOf(matter: MatterFile): string {
  if (matter.kind === 'calendar') return t('matters.calendar', { year: matter.calendar.year });
  const { name, version } = matter.pack;
  return t('matters.packName', { name, version });
}

function sayRefusal(why: BroughtRefusal): readonly string[] {
  if (typeof why === 'string') return [t(`matters.fault_${why}`)];
  if (why.code === 'same_version') return [t('matters.sameVersion', why)];
  if (why.code === 'faults') return why.faults.map(sayFault);
  return [t(`matters.keep_${why.code}`)];
}

/** The place in the file, and what is wrong there. */
export function sayFault({ place, code, detail }: PackFault): string {
  const reason = t(`matters.pack_${code}`);
  const what = detail === '' ? reason : t('matters.faultDetail', { reason, detail });
  return place === '' ? what : t('matters.faultAt', { place, what });
}
