// The consents of one case beside its questions: which are lacking, what the resident answers on their screen now.
import { isByAgent } from '../../../../core/case/agent';
import { isOpen } from '../../../../core/consent/apply-consent';
import { consentFor } from '../../../../core/consent/consent-acts';
import type { Consent } from '../../../../core/consent/consent';
import type { Case } from '../../../../core/case/case';
import { formValues, wantedConsents } from '../../../../core/case/form';
import type { MatterPack } from '../../../../core/matter/definition';
import { takeOnPaper } from '../../../data/acts/consent-acts';
import { consentName } from '../../../data/authority-data';
import { useGiven } from '../../../data/queries/authority';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import type { Acting } from '../../../ui/use-act';
import classes from './authority.module.css';
import { ConsentMirror } from './consent-mirror';

export function CaseConsents(props: {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly acting: Acting;
}) {
  const { caze, pack, acting } = props;
  const given = useGiven(caze.residentId);
  const values = formValues(pack, caze);
  const wanted = wantedConsents(pack, values);
  if (!given || wanted.length === 0) return null;
  const latest = (purpose: string): Consent | undefined =>
    consentFor(given.consents, { purpose, caseId: caze.id }) ??
    given.consents.find((c) => c.purpose === purpose && c.caseId === caze.id);
  const isGiven = (purpose: string) => latest(purpose)?.state === 'given';
  const isPaperDue = isByAgent(values) && !wanted.every(isGiven);
  // While somebody else acts, what was asked on the screen waits for nobody.
  const stateOf = (purpose: string) => {
    const c = latest(purpose);
    return c !== undefined && isByAgent(values) && isOpen(c) ? undefined : c?.state;
  };
  const asked = wanted.map(latest).find((c) => c && stateOf(c.purpose) === 'asked');
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>{t('authority.caseConsents')}</h3>
      <ul>
        {wanted.map((purpose) => {
          const state = stateOf(purpose);
          const isYes = state === 'given' || state === 'agreed';
          return (
            <li key={purpose}>
              <ListRow
                leadWidth="sign"
                lead={isYes ? '✓' : state === 'declined' ? '✗' : '…'}
                title={consentName(purpose)}
                detail={
                  state === undefined
                    ? t(`authority.caseConsentWaits${isPaperDue ? 'Paper' : ''}`)
                    : t(`authority.consent_${state}`)
                }
                tone={isYes ? 'done' : state === 'declined' ? 'needs-you' : 'plain'}
              />
            </li>
          );
        })}
      </ul>
      {isPaperDue ? (
        <>
          <p className={classes['more']}>{t('authority.caseConsentAgent')}</p>
          <Button
            onPress={() => void acting.run(() => takeOnPaper(caze.id))}
            isPending={acting.isBusy}
          >
            {t('authority.caseConsentPaper')}
          </Button>
        </>
      ) : null}
      {asked === undefined ? null : <ConsentMirror consent={asked} acting={acting} />}
    </section>
  );
}
