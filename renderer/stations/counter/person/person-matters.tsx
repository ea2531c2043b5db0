// What can change in somebody's life, one key each; the question that was chosen stands instead of the list.
import { useState } from 'react';
import type { Resident } from '../../../../core/resident/resident';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';
import { VisitDesk } from '../bookings/visit-desk';
import {
  DeathDialog,
  ProveDialog,
  WithdrawDeathDialog,
  type LifeDialogProps,
} from './death-dialogs';
import { HouseholdDialog } from './household-dialog';
import { LeavingDialog } from './leaving-rules';
import { MergeDialog, UnmergeDialog } from './merge-dialog';
import { AwayDialog, BackDialog } from './move-dialogs';

export type PersonMattersProps = LifeDialogProps & {
  readonly household: readonly Resident[];
  /** Entries that were merged into this one. */
  readonly others: readonly Resident[];
  /** The case that stands on the screen, which a visit is for; null where none does. */
  readonly caseId: string | null;
  readonly onMerged: (id: string) => void;
};

type Asked =
  | ('household' | 'visit' | 'death' | 'prove' | 'withdraw' | 'away' | 'back' | 'leaving' | 'merge')
  | Resident;

export function PersonMatters(props: PersonMattersProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  switch (asked) {
    case null:
      return <Menu {...props} onAsk={setAsked} />;
    case 'household':
      return <HouseholdDialog {...props} />;
    case 'visit':
      return <VisitDesk {...props} caseId={props.caseId} />;
    case 'death':
      return <DeathDialog {...props} />;
    case 'prove':
      return <ProveDialog {...props} />;
    case 'withdraw':
      return <WithdrawDeathDialog {...props} />;
    case 'away':
      return <AwayDialog {...props} />;
    case 'back':
      return <BackDialog {...props} />;
    case 'leaving':
      return <LeavingDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    default:
      return <UnmergeDialog {...props} duplicate={asked} />;
  }
}

type MenuProps = PersonMattersProps & { readonly onAsk: (asked: Asked) => void };

function Menu(props: MenuProps) {
  return (
    <Dialog
      title={t('people.menuTitle', { name: props.resident.person.name })}
      onClose={props.onClose}
    >
      <Choices {...props} />
    </Dialog>
  );
}

function Choices({ resident, others, onAsk, onClose }: MenuProps) {
  const { death, away } = resident;
  const possible = [
    'household',
    ...(death
      ? [...(death.proof === 'pending' ? ['prove'] : []), 'withdraw']
      : ['death', away ? 'back' : 'away']),
    ...(death || away ? ['leaving'] : []),
    'merge',
    ...(death ? [] : ['visit']),
  ] as Extract<Asked, string>[];
  const choices = [
    ...possible.map((key) => ({ label: t(`people.menu_${key}`), act: () => onAsk(key) })),
    ...others.map((one) => ({
      label: t('people.menu_unmerge', { name: one.person.name }),
      act: () => onAsk(one),
    })),
  ];
  useKeys(Object.fromEntries(choices.map(({ act }, i) => [`${i + 1}`, act])));
  return (
    <>
      <p>{t('people.menuHow')}</p>
      {choices.map(({ label, act }, i) => (
        <Button key={label} keys={`${i + 1}`} wide onPress={act} autoFocus={i === 0}>
          {label}
        </Button>
      ))}
      <DialogActions>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
