// The rules of the queue on one sheet, saved as one and checked as a whole first.
import { useState } from 'react';
import type { Day } from '../../../../core/kit/time';
import type { Site } from '../../../../core/station/station';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { SavedTogether } from '../../../ui/misread';
import { useKeys } from '../../../ui/use-keys';
import { Section, type Said } from '../section';
import settings from '../settings.module.css';
import { BandsFields } from './bands-fields';
import { DoorsFields } from './doors-fields';
import { HoursFields } from './hours-fields';
import { NumberFields } from './number-fields';
import classes from './queue-rules.module.css';
import { draftOf, faultsOf, siteFrom, type RulesDraft } from './rules-draft';

export type RulesSectionProps = {
  readonly site: Site;
  readonly today: Day;
  readonly said: Said;
  readonly isBusy: boolean;
  /** Where the rules come from, in words; null where they are this machine's own. */
  readonly from: string | null;
  /** Others read them. */
  readonly mayChange: boolean;
  readonly onSave: (site: Site) => void;
};

export function RulesSection(props: RulesSectionProps) {
  const { site, today, said, isBusy, from, mayChange, onSave } = props;
  const [draft, setDraft] = useState(() => draftOf(site));
  const change = (part: Partial<RulesDraft>) => setDraft((known) => ({ ...known, ...part }));
  const faults = faultsOf(site, draft);
  const isFaulty = Object.keys(faults).length > 0;
  const save = () => {
    if (!isFaulty && mayChange) onSave(siteFrom(site, draft));
  };
  useKeys({ 'Ctrl+Enter': save });
  const state = { faults, onChange: change };
  return (
    <Section title={t('rules.title')} lead={from ?? t('rules.lead')} said={said}>
      <fieldset className={classes['all']} disabled={!mayChange}>
        <legend className="heard">{t('rules.title')}</legend>
        <SavedTogether value>
          <HoursFields
            hours={draft.hours}
            closures={draft.closures}
            {...{ faults, today }}
            onHours={(hours) => change({ hours })}
            onClosures={(closures) => change({ closures })}
          />
        </SavedTogether>
        <DoorsFields
          services={site.services}
          doors={draft.doors}
          faults={faults}
          onChange={(doors) => change({ doors })}
        />
        <BandsFields bands={draft.bands} faults={faults} onChange={(bands) => change({ bands })} />
        <NumberFields draft={draft} {...state} />
        {from === null ? (
          <div className={settings['way']}>
            <Button
              kind="primary"
              keys="Ctrl Enter"
              isPending={isBusy}
              isDisabled={isFaulty || !mayChange}
              onPress={save}
            >
              {t('common.save')}
            </Button>
            <p className={isFaulty ? settings['faulty'] : settings['later']} role="status">
              {wayWords(mayChange, isFaulty, faults['site'])}
            </p>
          </div>
        ) : null}
      </fieldset>
    </Section>
  );
}

function wayWords(mayChange: boolean, isFaulty: boolean, whole: string | undefined): string {
  if (!mayChange) return t('rules.supervisorOnly');
  if (whole !== undefined) return whole;
  return isFaulty ? t('office.settingsFaulty') : t('rules.atOnce');
}
