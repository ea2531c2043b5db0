// The consents of one case beside its questions: which are lacking, what the resident answers on their screen now.
import { consentFor } from '../../../../core/consent/consent-acts';
import type { Consent } from '../../../../core/consent/consent';
import type { Case } from '../../../../core/case/case';
import { formValues, wantedConsents } from '../../../../core/case/form';
import type { MatterPack } from '../../../../core/matter/definition';
import { consentName } from '../../../data/authority-data';
import { useGiven } from '../../../data/queries/authority';
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
  const wanted = wantedConsents(pack, formValues(pack, caze));
  if (!given || wanted.length === 0) return null;
  const latest = (purpose: string): Consent | undefined =>
    consentFor(given.consents, { purpose, caseId: caze.id }) ??
    given.consents.find((c) => c.purpose === purpose && c.caseId === caze.id);
  const asked = wanted.map(latest).find((c) => c?.state === 'asked');
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>{t('authority.caseConsents')}</h3>
      <ul>
        {wanted.map((purpose) => {
          const state = latest(purpose)?.state;
          const isYes = state === 'given' || state === 'agreed';
          return (
            <li key={purpose}>
              <ListRow
                leadWidth="sign"
                lead={isYes ? '✓' : state === 'declined' ? '✗' : '…'}
                title={consentName(purpose)}
                detail={
                  state === undefined
                    ? t('authority.caseConsentWaits')
                    : t(`authority.consent_${state}`)
                }
                tone={isYes ? 'done' : state === 'declined' ? 'needs-you' : 'plain'}
              />
            </li>
          );
        })}
      </ul>
      {asked === undefined ? null : <ConsentMirror consent={asked} acting={acting} />}
    </section>
  );
}
