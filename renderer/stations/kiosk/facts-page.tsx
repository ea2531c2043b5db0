// One question, for those who went to it: what else may put them forward. Only what the site has a band for; nobody must come here.
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { PriorityFact } from '../../../core/queue/ticket';
import { classNames } from '../../ui/class-names';
import { t } from '../../ui/i18n';
import classes from './kiosk.module.css';
import { Press } from './press';
import type { ToldFact } from './taker';

export type FactsPageProps = {
  readonly asked: readonly ToldFact[];
  readonly told: readonly PriorityFact[];
  readonly onTell: (facts: readonly PriorityFact[]) => void;
};

export function FactsPage({ asked, told, onTell }: FactsPageProps) {
  const [facts, setFacts] = useState(told);
  return (
    <main className={classes['page']}>
      <header className={classes['head']}>
        <h1>{t('kiosk.factsTitle')}</h1>
        <p>{t('kiosk.factsHint')}</p>
      </header>
      <div
        className={classNames(classes['doors'], classes['facts'])}
        role="group"
        aria-label={t('kiosk.factsTitle')}
      >
        {asked.map((fact) => (
          <ToggleButton
            key={fact}
            className={classes['door'] ?? ''}
            isSelected={facts.includes(fact)}
            onChange={(isSo) =>
              setFacts(isSo ? [...facts, fact] : facts.filter((one) => one !== fact))
            }
          >
            <strong>{t(`kiosk.fact_${fact}`)}</strong>
            <span>{t(facts.includes(fact) ? 'kiosk.factChosen' : `kiosk.factHint_${fact}`)}</span>
          </ToggleButton>
        ))}
      </div>
      <div className={classes['pair']}>
        <Press kind="wide" primary onPress={() => onTell(facts)}>
          {t('kiosk.factsDone')}
        </Press>
        <Press kind="wide" onPress={() => onTell([])}>
          {t('kiosk.factsNone')}
        </Press>
      </div>
    </main>
  );
}
