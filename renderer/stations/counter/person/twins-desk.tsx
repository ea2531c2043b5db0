// The worklist of people who may be in the register twice: one pair after the other is merged or told apart.
import { useState } from 'react';
import { keepApart } from '../../../data/acts/merge-acts';
import { useAlikePairs, type AlikeTwo } from '../../../data/find-alike';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import type { Acting } from '../../../ui/use-act';
import { MergeDialog } from './merge-dialog';

export function TwinsDesk(props: { readonly acting: Acting; readonly onClose: () => void }) {
  const { acting, onClose } = props;
  const pairs = useAlikePairs();
  const [chosen, setChosen] = useState<AlikeTwo | null>(null);
  const back = () => {
    acting.clear();
    setChosen(null);
  };
  if (chosen !== null) {
    const { one, other } = chosen;
    return (
      <MergeDialog
        resident={one}
        otherId={other.id}
        acting={acting}
        onApart={() =>
          void acting.run(() => keepApart(one.id, other.id)).then((it) => it && back())
        }
        onMerged={back}
        onClose={back}
      />
    );
  }
  return (
    <Dialog
      title={t('people.twinsTitle')}
      onClose={onClose}
      width="wide"
      actions={
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      }
    >
      <p>{pairs?.length === 0 ? t('people.twinsNone') : t('people.twinsHow')}</p>
      {(pairs ?? []).map((pair) => (
        <ListRow
          key={`${pair.one.id} ${pair.other.id}`}
          title={`${lineOf(pair.one)} — ${lineOf(pair.other)}`}
          detail={t(`people.alike_${pair.alike}`)}
          onPress={() => {
            acting.clear();
            setChosen(pair);
          }}
        />
      ))}
    </Dialog>
  );
}

const lineOf = ({ person }: AlikeTwo['one']): string =>
  `${person.name} ${person.birth.slice(0, 4)} ${person.certNo.slice(-4)}`;
