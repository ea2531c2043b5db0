// The card was corrected after the form was begun: the form's value and the register's, and a person presses the one that is right.
import {
  registerDifferences,
  type RegisterDifference,
} from '../../../../core/case/register-differs';
import type { Resident } from '../../../../core/resident/resident';
import { t } from '../../../ui/i18n';
import { answerWords } from './case-reviews';
import type { CaseView } from './case-view';
import { TwoValues } from './two-values';

export type RegisterDifferencesProps = {
  readonly view: CaseView;
  readonly resident: Resident;
  readonly today: string;
  readonly onChoose: (difference: RegisterDifference, right: 'stands' | 'register') => void;
};

export function RegisterDifferences({ view, resident, today, onChoose }: RegisterDifferencesProps) {
  const { pack, caze } = view;
  // What two counters wrote differently is decided first, and has the keys.
  const hasReviews = view.missing.reviews.length > 0;
  return registerDifferences({ pack, c: caze }, resident, today).map((difference, i) => {
    const { field } = difference;
    const value = (which: 'stands' | 'register', source: string) => ({
      words: answerWords(view, field.key, difference[which]),
      source,
      onChoose: () => onChoose(difference, which),
    });
    return (
      <TwoValues
        key={field.key}
        question={t('counter.registerDiffers', { name: field.label })}
        hasKeys={i === 0 && !hasReviews}
        values={[
          value('stands', t('counter.registerThen')),
          value('register', t('counter.registerNow')),
        ]}
      />
    );
  });
}
