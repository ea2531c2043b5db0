// The pages of a paper, small. One that cannot be shown says so in its place.
import type { PageRef } from '../../../../core/paper/custody';
import type { AttachmentRefusal } from '../../../../electron/contract/attachments';
import { usePage } from '../../../data/queries/papers';
import { t, type WordKey } from '../../../ui/i18n';
import { useUrl } from '../../../ui/use-url';
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

const thumbWords: Partial<Record<AttachmentRefusal['code'], WordKey>> = {
  attachment_changed: 'papers.pageChanged',
  attachment_away: 'papers.pageAway',
  attachment_waits: 'papers.pageWaits',
};

function Thumb({ page, n }: { readonly page: PageRef; readonly n: number }) {
  const content = usePage(page.sha256);
  const url = useUrl(content instanceof Blob && page.mime === 'image/jpeg' ? content : null);
  if (url !== null) return <img src={url} alt="" />;
  if (typeof content === 'string')
    return <span className={classes['bad']}>{t(thumbWords[content] ?? 'papers.pageGone')}</span>;
  return <span>{page.mime === 'application/pdf' ? `PDF ${n}` : ''}</span>;
}
