// Before somebody is registered who looks like somebody in the register: the clerk looks, and decides.
import type { AlikeOne } from '../../../data/find-alike';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { useKeys } from '../../../ui/use-keys';

export type AlikeDialogProps = {
  readonly found: readonly AlikeOne[];
  readonly onSame: (residentId: string) => void;
  readonly onNew: () => void;
  readonly onClose: () => void;
};

export function AlikeDialog(props: AlikeDialogProps) {
  return (
    <Dialog title={t('people.alikeTitle')} onClose={props.onClose} width="wide">
      <Body {...props} />
    </Dialog>
  );
}

function Body({ found, onSame, onNew, onClose }: AlikeDialogProps) {
  useKeys({ F9: onNew });
  return (
    <>
      <p>{t('people.alikeHow')}</p>
      {found.map(({ resident: { id, person }, alike }) => (
        <ListRow
          key={id}
          lead={person.name}
          leadWidth="name"
          title={`${person.birth.slice(0, 4)} · ${person.address} · ${person.certNo.slice(-4)}`}
          detail={t(`people.alike_${alike}`)}
          onPress={() => onSame(id)}
        />
      ))}
      <DialogActions>
        <Button keys="F9" onPress={onNew}>
          {t('people.alikeNew')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
