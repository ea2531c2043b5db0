// Somebody else handles the case: by which of the resident's authorisations? The one that is chosen is tested at once, and again
// when the case is accepted.
import type { Case } from '../../../../core/case/case';
import { mayAct } from '../../../../core/authorisation/may-act';
import type { MatterPack } from '../../../../core/matter/definition';
import { nameAgent } from '../../../data/acts/case-acts';
import { useGiven } from '../../../data/queries/authority';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { sayAuthority } from '../../../ui/say-authority';
import type { Acting } from '../../../ui/use-act';
import classes from './authority.module.css';
import { agentLine, standingOf } from './say-authorisation';

export type CaseAgentProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly today: string;
  readonly acting: Acting;
  readonly onWrite: () => void;
};

export function CaseAgent({ caze, pack, today, acting, onWrite }: CaseAgentProps) {
  const given = useGiven(caze.residentId);
  if (!given) return null;
  const { principal } = given;
  const offered = given.authorisations.filter(
    (a) => a.id === caze.agent?.authorisationId || standingOf(a, today, principal).why === null,
  );
  const named = offered.find(({ id }) => id === caze.agent?.authorisationId);
  const may = named && mayAct(named, { power: 'submit', matter: pack, today, principal });
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>{t('authority.caseAgent')}</h3>
      {caze.agent === undefined ? (
        <p className={classes['more']}>{t('authority.caseAgentNone')}</p>
      ) : null}
      {may?.ok === false ? <Notice tone="needs-you">{sayAuthority(may.refusal)}</Notice> : null}
      {offered.map((a) => (
        <div key={a.id} className={classes['row']}>
          <ListRow
            leadWidth="sign"
            lead={a === named ? '✓' : ''}
            title={agentLine(a)}
            detail={standingOf(a, today, principal).words}
            tone={a === named && may?.ok === true ? 'done' : 'plain'}
          />
          {a === named ? null : (
            <Button
              onPress={() => void acting.run(() => nameAgent(caze.id, a.id))}
              isPending={acting.isBusy}
            >
              {t('authority.caseAgentUse')}
            </Button>
          )}
        </div>
      ))}
      <Button kind="quiet" keys="Ctrl D" onPress={onWrite} className={classes['open']}>
        {t('authority.caseAgentWrite')}
      </Button>
    </section>
  );
}
