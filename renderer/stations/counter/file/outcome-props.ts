// What every question about a case's outcome is given, and what all of them do when they are answered.
import type { Case } from '../../../../core/case/case';
import type { Result } from '../../../../core/kit/result';
import type { Day } from '../../../../core/kit/time';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Resident } from '../../../../core/resident/resident';
import type { Refusal } from '../../../ui/say';
import { t } from '../../../ui/i18n';
import type { Acting } from '../../../ui/use-act';
import type { Outcome } from './outcomes';

export type OutcomeProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly resident: Resident;
  readonly today: Day;
  readonly acting: Acting;
  /** Recorded, or given up. */
  readonly onClose: () => void;
};

/** What it is called, on its list and over its question. */
export const outcomeName = (outcome: Outcome): string =>
  outcome === 'agent' ? t('later.nameAgent') : t(`life.do_${outcome}`);

/** The shared part of a question: refused, it stays open and says why. */
export function question({ acting, onClose }: OutcomeProps, outcome: Outcome) {
  return {
    title: outcomeName(outcome),
    confirm: t('life.save'),
    isBusy: acting.isBusy,
    sentence: acting.sentence,
    onClose,
  };
}

export function sendTo({ acting, onClose }: OutcomeProps) {
  return <T>(act: () => Promise<Result<T, Refusal>>): void => {
    void acting.run(act).then((done) => {
      if (done !== null) onClose();
    });
  };
}
