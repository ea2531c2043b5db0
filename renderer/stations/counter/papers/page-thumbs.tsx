// The pages of a paper, small. One that cannot be shown says so in its place.
import type { PageRef } from '../../../../core/paper/custody';
import { usePage } from '../../../data/queries/papers';
import { t } from '../../../ui/i18n';
import { useUrl } from './use-url';
import classes from './pages.module.css';

export type PageThumbsProps = {
  readonly pages: readonly PageRef[];
  readonly onOpen: () => void;
};

export function PageThumbs({ pages, onOpen }: PageThumbsProps) {
  if (pages.length === 0) return null;
  return (
    <ul className={classes['thumbs']}>
      {pages.map((page, i) => (
        <li key={page.sha256}>
          <button
            type="button"
            tabIndex={-1}
            className={classes['thumb']}
            aria-label={t('papers.pageN', { n: i + 1 })}
            onClick={onOpen}
          >
            <Thumb page={page} n={i + 1} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Thumb({ page, n }: { readonly page: PageRef; readonly n: number }) {
  const content = usePage(page.sha256);
  const url = useUrl(content instanceof Blob && page.mime === 'image/jpeg' ? content : null);
  if (url !== null) return <img src={url} alt="" />;
  if (typeof content === 'string')
    return (
      <span className={classes['bad']}>
        {t(content === 'attachment_changed' ? 'papers.pageChanged' : 'papers.pageGone')}
      </span>
    );
  return <span>{page.mime === 'application/pdf' ? `PDF ${n}` : ''}</span>;
}
