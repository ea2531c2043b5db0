// One entry of the worklist in words: whose it is, what is to be done, by when.
import type { Day } from '../../../../core/kit/time';
import type { WorkItem } from '../../../data/queries/work-list';
import { courseOf } from '../../../../core/case/course/apply-course';
import { formatShortDay, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import type { RowTone } from '../../../ui/list-row';

export function workTitle({ name, of }: WorkItem): string {
  const who = name === '' ? t('counter.callBackNobody') : name;
  return 'caze' in of ? `${who} · ${of.matter}` : `${who} · ${of.enquiry.question}`;
}

/** What is to be done with it, and the end of its number. */
export function workDetail(item: WorkItem, today: Day): string {
  return [whatOf(item), dueOf(item, today)].filter((part) => part !== '').join(' · ');
}

function whatOf(item: WorkItem): string {
  const { kind, of, count = 0, pause, other = '', says = '' } = item;
  switch (kind) {
    case 'stands':
      return t(`life.why_${pause?.why ?? 'other'}`);
    case 'papers':
      return 'caze' in of && of.caze.state === 'to_be_completed'
        ? t('life.needsNotice')
        : t('life.why_correction');
    case 'late':
      return t('life.promisedPapers', { count });
    case 'originals':
      return t('life.holds', { count });
    case 'call':
      return t('caze' in of ? 'life.callBad' : 'counter.callBackOwed');
    case 'send':
      return t('life.sendNow');
    case 'remind':
      return t('remind.work', { says });
    case 'twice':
      return t('life.twiceWith', { number: other.slice(-6) });
    case 'due':
    case 'result':
    case 'way':
      return t(`life.kind_${kind}`);
  }
}

function dueOf({ due, level, kind }: WorkItem, today: Day): string {
  if (due === null) return '';
  const day = formatShortDay(due, today);
  if (kind === 'result') return day;
  return level === 'late' ? t('life.lateBy', { day }) : t('life.until', { day });
}

export const workTone = ({ level }: WorkItem): RowTone =>
  level === 'late' || level === 'today' ? 'needs-you' : level === 'calm' ? 'plain' : 'clock';

/** By what is typed in the list: the person's name cannot be, a case's number can. */
export const isMeantBy = ({ of }: WorkItem, typed: string): boolean =>
  'caze' in of && inGroups(of.caze.number).replaceAll(' ', '').includes(typed);

/** Number of the case on its own line; nothing of a call. */
export const workNumber = ({ of }: WorkItem): string =>
  'caze' in of ? (courseOf(of.caze).officialNumber ?? of.caze.number).slice(-6) : '';
