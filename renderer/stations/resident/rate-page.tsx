// 好差评: five fixed levels in words, none chosen beforehand, no faces; the lower two ask for a reason. Not to rate is an answer too.
import { useState } from 'react';
import type { Choice } from '../../../core/matter/field';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { ElderPage } from './elder-page';
import classes from './words.module.css';

const levels = [5, 4, 3, 2, 1] as const;
type Level = (typeof levels)[number];

export type RatePageProps = {
  readonly head: string;
  readonly reasons: readonly Choice[];
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly isHelpAsked: boolean;
  readonly onRate: (given: {
    readonly level: Level | null;
    readonly reasons: readonly string[];
  }) => void;
  readonly onHelp: () => void;
};

export function RatePage(props: RatePageProps) {
  const [bad, setBad] = useState<1 | 2 | null>(null);
  if (bad !== null) return <ReasonsPage {...props} level={bad} onBack={() => setBad(null)} />;
  const { head, sentence, isHelpAsked, onHelp, isBusy, onRate } = props;
  const page = { head, sentence, isHelpAsked, onHelp };
  const choose = (level: Level) => {
    if (level === 1 || level === 2) setBad(level);
    else onRate({ level, reasons: [] });
  };
  return (
    <ElderPage {...page} aloud={t('resident.rate')}>
      <h1 className={classes['question']}>{t('resident.rate')}</h1>
      <div className={classes['levels']}>
        {levels.map((level) => (
          <Button key={level} onPress={() => choose(level)} isPending={isBusy}>
            {t(`resident.level_${level}`)}
          </Button>
        ))}
        <Button onPress={() => onRate({ level: null, reasons: [] })} isPending={isBusy}>
          {t('resident.noRating')}
        </Button>
      </div>
    </ElderPage>
  );
}

function ReasonsPage(
  props: RatePageProps & { readonly level: 1 | 2; readonly onBack: () => void },
) {
  const { reasons, isBusy, onRate, level, onBack, ...page } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (code: string) =>
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <ElderPage
      {...page}
      aloud={t('resident.reasons')}
      buttons={
        <>
          <Button
            kind="primary"
            onPress={() => onRate({ level, reasons: chosen })}
            isPending={isBusy}
            isDisabled={chosen.length === 0}
          >
            {t('resident.reasonsDone')}
          </Button>
          <Button onPress={onBack}>{t('common.back')}</Button>
        </>
      }
    >
      <h1 className={classes['question']}>{t('resident.reasons')}</h1>
      <div className={classes['levels']} role="group" aria-label={t('resident.reasons')}>
        {reasons.map(({ code, label }) => (
          <Button
            key={code}
            className={chosen.includes(code) ? classes['chosen'] : undefined}
            onPress={() => toggle(code)}
          >
            {chosen.includes(code) ? (
              <>
                ✓ {label}
                <span className="heard">{t('resident.chosen')}</span>
              </>
            ) : (
              label
            )}
          </Button>
        ))}
      </div>
    </ElderPage>
  );
}
