// The form of a case after acceptance: one page for each later step that asks something, and one for what a correction asks again.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import { isAskedLater } from '../../../../core/case/apply-case';
import { checksOf } from '../../../../core/case/missing';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Resident } from '../../../../core/resident/resident';
import { keepTheRest } from '../../../data/acts/course-acts';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { answering } from '../case/answering';
import { CaseForm } from '../case/case-form';
import tabs from '../case/step-tabs.module.css';
import { useCaseForm } from '../case/use-case-form';
import { usePhotoDesk } from '../papers/use-photo-desk';
import classes from './later.module.css';
import { firstPage, laterPages, type LaterPage } from './later-pages';
import { stepName } from './say-event';

export type LaterDeskProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly resident: Resident;
  readonly others: readonly Case[];
  readonly today: string;
  readonly acting: Acting;
  readonly onBack: () => void;
};

export function LaterDesk(props: LaterDeskProps) {
  const { caze, pack, acting, onBack } = props;
  const pages = laterPages(pack, caze);
  const [chosen, setChosen] = useState(() => firstPage(pages)?.key);
  const page = pages.find(({ key }) => key === chosen) ?? firstPage(pages);
  const keeps = page?.correction !== null && (page?.lacks ?? 0) > 0;
  const keep = () => void acting.run(() => keepTheRest(caze.id));
  const by = (step: number) => {
    const next = pages[pages.findIndex(({ key }) => key === page?.key) + step];
    if (next !== undefined) setChosen(next.key);
  };
  useKeys({
    ...Object.fromEntries(pages.map(({ key }, i) => [`Alt+${i + 1}`, () => setChosen(key)])),
    PageDown: () => by(1),
    PageUp: () => by(-1),
    F9: keeps ? keep : undefined,
    Escape: onBack,
  });
  return (
    <section className={classes['page']} aria-label={t('later.title')}>
      <header className={classes['head']}>
        <h2 className={classes['title']}>
          {pack.name} · {t('later.title')}
        </h2>
        <p className={classes['how']}>
          {page?.correction ? t('later.correctionHow') : t('later.how')}
        </p>
      </header>
      <Tabs pages={pages} pack={pack} here={page?.key} onChoose={setChosen} />
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      {page === undefined ? (
        <p>{t('later.noneAsked')}</p>
      ) : (
        <PageForm key={page.key} {...props} page={page} />
      )}
      <footer className={classes['acts']}>
        {keeps ? (
          <Button kind="primary" size="tall" keys="F9" onPress={keep} isPending={acting.isBusy}>
            {t('later.keepRest')}
          </Button>
        ) : null}
        <Button size="tall" keys="Esc" onPress={onBack}>
          {t('common.back')}
        </Button>
      </footer>
    </section>
  );
}

function Tabs(props: {
  readonly pages: readonly LaterPage[];
  readonly pack: MatterPack;
  readonly here: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { pages, pack, here, onChoose } = props;
  return (
    <nav className={tabs['tabs']} aria-label={t('later.title')}>
      {pages.map(({ key, step, correction, lacks, isAhead }, i) => (
        <button
          key={key}
          type="button"
          className={classNames(
            tabs['tab'],
            key === here && tabs['here'],
            lacks === 0 && tabs['done'],
          )}
          aria-current={key === here ? 'step' : undefined}
          aria-keyshortcuts={`Alt+${i + 1}`}
          onClick={() => onChoose(key)}
        >
          {i + 1}{' '}
          {step === null
            ? t('later.correction', { by: correction?.by ?? '' })
            : stepName(pack, step.key)}
          {isAhead ? ` · ${t('later.notReached')}` : lacks === 0 ? ' ✓' : ''}
        </button>
      ))}
    </nav>
  );
}

function PageForm(props: LaterDeskProps & { readonly page: LaterPage }) {
  const { caze, pack, resident, others, today, acting, page } = props;
  const onAnswer = answering(caze.id, pack, acting.quietly);
  const form = useCaseForm({ pack, caze, today, onAnswer });
  const photos = usePhotoDesk({ caze, pack, today, acting });
  const context = { today, others };
  const failed = [
    ...checksOf(pack, caze, context, 'block'),
    ...checksOf(pack, caze, context, 'warn'),
  ];
  return (
    <div className={classes['body']} data-form="">
      {page.correction !== null && page.lacks === 0 ? (
        <Notice tone="done">{t('later.keptAll')}</Notice>
      ) : null}
      <CaseForm
        {...{ pack, form, resident, others, failed, today }}
        page={page.page}
        isLocked={!isAskedLater(caze)}
        photos={photos.acts}
        takesFocus
      />
      {photos.dialogs}
    </div>
  );
}
