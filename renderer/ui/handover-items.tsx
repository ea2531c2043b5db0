// What a hand-over list names: a row for each paper, whether the original or copies of it, and how many.
import type { HandoverItem } from '../../core/paper/handover';
import { t } from './i18n';
import { ListRow } from './list-row';

export function HandoverItems({ items }: { readonly items: readonly HandoverItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={`${item.caseId}:${item.paper}`}>
          <ListRow title={item.name} detail={piecesOf(item)} />
        </li>
      ))}
    </ul>
  );
}

/** `复印件 · 2 份` */
export const piecesOf = ({ form, copies }: Pick<HandoverItem, 'form' | 'copies'>): string =>
  `${t(`later.form_${form}`)} · ${t('papers.copiesOf', { count: copies })}`;
