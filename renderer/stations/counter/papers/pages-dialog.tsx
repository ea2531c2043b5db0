// The pages of one paper at reading size: looked through with the arrows, taken off, or opened elsewhere.
import { useState } from 'react';
import type { PageRef } from '../../../../core/paper/custody';
import { dayOf } from '../../../../core/kit/time';
import { usePage } from '../../../data/queries/papers';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { useKeys } from '../../../ui/use-keys';
import classes from './pages.module.css';
import { useUrl } from '../../../ui/use-url';

export type PagesDialogProps = {
  /** Name of the paper. */
  readonly paper: string;
  readonly pages: readonly PageRef[];
  readonly today: string;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly nameOf: (staffId: string) => string;
  readonly onOpen: (sha256: string) => void;
  readonly onRemove: (sha256: string) => void;
  readonly onClose: () => void;
};

export function PagesDialog(props: PagesDialogProps) {
  return (
    <Dialog title={props.paper} onClose={props.onClose} width="full">
      <Pages {...props} />
    </Dialog>
  );
}

function Pages(props: PagesDialogProps) {
  const { pages, today, isBusy, sentence, nameOf, onOpen, onRemove, onClose } = props;
  const [at, setAt] = useState(0);
  const n = Math.min(at, pages.length - 1);
  const page = pages[n];
  const go = (by: number) => setAt(Math.max(0, Math.min(pages.length - 1, n + by)));
  useKeys({
    ArrowLeft: () => go(-1),
    ArrowRight: () => go(1),
    ...(page === undefined
      ? {}
      : { F8: () => onOpen(page.sha256), Delete: () => onRemove(page.sha256) }),
  });
  return (
    <>
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      {page === undefined ? null : (
        <>
          <p className={classes['facts']}>
            {t('papers.pageN', { n: n + 1 })} / {pages.length} · {t(`papers.source_${page.source}`)}{' '}
            ·{' '}
            {t('papers.pageFacts', {
              day: formatShortDay(dayOf(page.at), today),
              by: nameOf(page.by),
              size: Math.ceil(page.bytes / 1024),
            })}
          </p>
          <PagePicture key={page.sha256} page={page} />
        </>
      )}
      <DialogActions>
        <Button keys="Esc" kind="primary" onPress={onClose} autoFocus>
          {t('common.back')}
        </Button>
        <Button keys="←" onPress={() => go(-1)} isDisabled={n <= 0}>
          {t('papers.pageBefore')}
        </Button>
        <Button keys="→" onPress={() => go(1)} isDisabled={n >= pages.length - 1}>
          {t('papers.pageNext')}
        </Button>
        {page === undefined ? null : (
          <>
            <Button keys="F8" onPress={() => onOpen(page.sha256)} isPending={isBusy}>
              {t('papers.pageOpen')}
            </Button>
            <Button keys="Delete" onPress={() => onRemove(page.sha256)} isPending={isBusy}>
              {t('papers.pageRemove')}
            </Button>
          </>
        )}
      </DialogActions>
    </>
  );
}

function PagePicture({ page }: { readonly page: PageRef }) {
  const content = usePage(page.sha256);
  const url = useUrl(content instanceof Blob && page.mime === 'image/jpeg' ? content : null);
  if (typeof content === 'string') return <Notice tone="needs-you">{troubleOf(content)}</Notice>;
  if (url !== null) return <img className={classes['page']} src={url} alt={t('papers.pageAlt')} />;
  return page.mime === 'application/pdf' ? <p>PDF</p> : <p>{t('papers.reading')}</p>;
}

function troubleOf(code: string): string {
  if (code === 'attachment_gone' || code === 'attachment_changed' || code === 'attachment_disk')
    return t(`papers.pageTrouble_${code}`);
  if (code === 'attachment_away') return t('refusals.attachmentAway');
  if (code === 'attachment_waits') return t('refusals.attachmentWaits');
  return t('papers.pageTrouble_other');
}
