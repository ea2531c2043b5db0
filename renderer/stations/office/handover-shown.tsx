// A hand-over list that another office sent as a file: whose papers come, and the pages of each. It is only read here.
import type { HandoverFile, HandoverFileItem } from '../../../core/paper/handover-file';
import { formatDay, inGroups } from '../../ui/format';
import { piecesOf } from '../../ui/handover-items';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
import classes from './handover-shown.module.css';

export function HandoverShown({ number, day, from, to, seal, note, madeBy, items }: HandoverFile) {
  return (
    <section aria-label={number}>
      <p>
        {t('papers.fileFrom', { number, from, to, by: madeBy, day: formatDay(day) })}
        {seal === '' ? '' : ` ${t('papers.sealLabel')} ${seal}`}
        {note === '' ? '' : ` ${note}`}
      </p>
      <ul>
        {items.map((item, i) => (
          <li key={i}>
            <Item {...item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({
  resident,
  certEnd,
  matter,
  caseNumber,
  name,
  form,
  copies,
  pages,
}: HandoverFileItem) {
  const more = [
    piecesOf({ form, copies }),
    t('papers.filePages', { count: pages.length }),
    `${matter} ${inGroups(caseNumber)}`,
  ];
  return (
    <>
      <ListRow
        lead={t('papers.fileWho', { name: resident, end: certEnd })}
        leadWidth="name"
        title={name}
        detail={more.join(' · ')}
      />
      {pages.map(({ mime, content }, i) =>
        mime === 'image/jpeg' ? (
          <img
            key={i}
            className={classes['page']}
            src={`data:image/jpeg;base64,${content}`}
            alt={t('papers.pageN', { n: i + 1 })}
          />
        ) : null,
      )}
    </>
  );
}
