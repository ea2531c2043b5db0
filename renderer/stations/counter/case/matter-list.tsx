// All matters by their categories; those that are only written down stand apart, and those that may not be begun today say why.
import type { Day } from '../../../../core/kit/time';
import type { MatterPack } from '../../../../core/matter/definition';
import { categories, categoryName } from '../../../data/packs';
import { Button } from '../../../ui/button';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import classes from './matter-list.module.css';

export type MatterListProps = {
  readonly packs: readonly MatterPack[];
  /** Not in effect today. */
  readonly notNow: readonly MatterPack[];
  readonly today: Day;
  readonly onMatter: (pack: MatterPack) => void;
};

export function MatterList({ packs, notNow, today, onMatter }: MatterListProps) {
  return (
    <dl className={classes['list']}>
      {sectionsOf([...packs, ...notNow]).map(({ title, members }) => (
        <div key={title} className={classes['line']}>
          <dt className={classes['title']}>{title}</dt>
          <dd className={classes['members']}>
            {members.map((pack) =>
              notNow.includes(pack) ? (
                <span key={pack.key} className={classes['off']}>
                  {pack.name} · {whyNotNow(pack, today)}
                </span>
              ) : (
                <Button key={pack.key} kind="quiet" onPress={() => onMatter(pack)}>
                  {pack.name}
                </Button>
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `2027年1月1日起才能办`. */
export function whyNotNow({ effective }: MatterPack, today: Day): string {
  if (effective.from > today)
    return t('forms.notYet', { day: formatDay(effective.from, '0000-01-01') });
  return t('forms.noMore', { day: formatDay(effective.to ?? effective.from, '0000-01-01') });
}

type Section = { readonly title: string; readonly members: readonly MatterPack[] };

function sectionsOf(all: readonly MatterPack[]): readonly Section[] {
  const applied = all.filter(({ kind }) => kind === 'application');
  const byCategory = [...categories, undefined].map((category) => ({
    title: categoryName(category) ?? t('forms.noCategory'),
    members: applied.filter((pack) =>
      category === undefined ? categoryName(pack.category) === null : pack.category === category,
    ),
  }));
  const records = {
    title: t('forms.records'),
    members: all.filter(({ kind }) => kind === 'record'),
  };
  return [...byCategory, records].filter(({ members }) => members.length > 0);
}
