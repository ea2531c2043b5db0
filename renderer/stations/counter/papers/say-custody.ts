// Where a paper is, in one line: of a copy who compared it, of an original who has it, of a promise its last day.
import type { PaperMark } from '../../../../core/case/case';
import { isOriginalOut } from '../../../../core/paper/custody';
import { dayOf } from '../../../../core/kit/time';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';

export type CustodyLine = { readonly words: string; readonly tone: 'plain' | 'late' };

export function sayCustody(
  mark: PaperMark | undefined,
  today: string,
  nameOf: (staffId: string) => string,
): CustodyLine | null {
  // What an older station marked says neither when nor by whom.
  if (mark?.at === undefined) return null;
  const day = formatShortDay(dayOf(mark.at), today);
  const by = nameOf(mark.by ?? '');
  const plain = (words: string): CustodyLine => ({ words, tone: 'plain' });
  if (mark.returned !== undefined && mark.state !== 'original_kept')
    return plain(t('papers.returnedTo', { to: mark.returned.to, day }));
  if (mark.state === 'copy_kept') return plain(t('papers.matches', { day, by }));
  const isOut: boolean = isOriginalOut(mark);
  if (isOut) {
    const { holder = '' } = mark;
    return plain(
      holder === '' ? t('papers.heldSince', { day, by }) : t('papers.heldAt', { holder, day }),
    );
  }
  if (mark.due === undefined) return null;
  const due = formatShortDay(mark.due, today);
  return mark.due < today
    ? { words: t('papers.lateOver', { day: due }), tone: 'late' }
    : plain(t('papers.lateUntil', { day: due }));
}
