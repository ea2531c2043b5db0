// Somebody has died or moved away since the visit was booked: it is off every route, and whoever still has it on paper reads why.
import type { VisitOfDay } from '../../data/queries/visit';
import { formatList } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';

export function StoppedNote({ visits }: { readonly visits: readonly VisitOfDay[] }) {
  const stopped = visits.filter(({ visit }) => visit.state === 'cancelled');
  const died = stopped.filter(({ resident }) => resident?.death);
  const moved = stopped.filter(({ resident }) => !resident?.death && resident?.away);
  return (
    <>
      {died.length === 0 ? null : (
        <Notice tone="plain">{t('rounds.stoppedDied', { names: namesOf(died) })}</Notice>
      )}
      {moved.length === 0 ? null : (
        <Notice tone="plain">{t('rounds.stoppedMoved', { names: namesOf(moved) })}</Notice>
      )}
    </>
  );
}

const namesOf = (stopped: readonly VisitOfDay[]): string =>
  formatList([...new Set(stopped.map(({ resident }) => resident?.person.name ?? ''))]);
