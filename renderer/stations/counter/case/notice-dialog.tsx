// 一次性告知: everything that is missing, said once, with how to get it; nobody is sent home twice.
import { placeName } from '../../../../core/case/form';
import { fieldAt } from '../../../../core/matter/row';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { useKeys } from '../../../ui/use-keys';
import type { CaseView } from './case-view';

export type NoticeDialogProps = {
  readonly view: CaseView;
  readonly isBusy: boolean;
  /** Why it was refused; stays until the next try. */
  readonly sentence: string | null;
  readonly onGive: () => void;
  /** As an A4 sheet. */
  readonly onGiveSheet: () => void;
  readonly onClose: () => void;
};

export function NoticeDialog(props: NoticeDialogProps) {
  return (
    <Dialog title={t('counter.noticeTitle')} onClose={props.onClose} width="wide">
      <Lacks {...props} />
    </Dialog>
  );
}

function Lacks(props: NoticeDialogProps) {
  const { view, isBusy, sentence, onGive, onGiveSheet, onClose } = props;
  const { missing, pack } = view;
  const papers = pack.papers.filter(({ code }) => missing.papers.includes(code));
  const fields = missing.fields.map((path) => ({
    path,
    name: placeName(pack, view.values, path),
    why: fieldAt(pack, path)?.field.why ?? '',
  }));
  const isNothing = papers.length + fields.length === 0;
  useKeys(isNothing ? {} : { F8: onGive, 'Shift+F8': onGiveSheet });
  return (
    <>
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      {isNothing ? <p>{t('refusals.nothingMissing')}</p> : null}
      <ul>
        {papers.map((paper) => (
          <li key={paper.code}>
            <ListRow lead={paper.name} title={paper.get} />
          </li>
        ))}
        {fields.map(({ path, name, why }) => (
          <li key={path}>
            <ListRow lead={name} title={why} />
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button
          kind="primary"
          keys="F8"
          onPress={onGive}
          isDisabled={isNothing}
          isPending={isBusy}
          autoFocus
        >
          {t('counter.noticeGive')}
        </Button>
        <Button keys="Shift F8" onPress={onGiveSheet} isDisabled={isNothing} isPending={isBusy}>
          {t('counter.noticeGiveSheet')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
