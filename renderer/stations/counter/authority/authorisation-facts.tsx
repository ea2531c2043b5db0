// An authorisation as it stands on its paper, with what became of it, and what the resident answers on their screen now.
import type { Authorisation } from '../../../../core/authorisation/authorisation';
import { maskCertNo } from '../../../../core/resident/mask';
import { matterName } from '../../../data/packs';
import { formatList, formatPhone } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { inFull, powerName, powerNames } from '../../../ui/say-authority';
import { SignatureDrawing } from '../../../ui/signature-drawing';
import classes from './authority.module.css';
import { agentLine, periodLine } from './say-authorisation';

export function AuthorisationFacts({
  authorisation: a,
}: {
  readonly authorisation: Authorisation;
}) {
  const { agent } = a;
  const facts = [
    ['agent', `${agentLine(a)} · ${maskCertNo(agent.certNo)} · ${formatPhone(agent.phone)}`],
    ['matters', formatList(a.matters.map(matterName))],
    ['powers', powerNames(a.powers)],
    ['period', periodLine(a)],
    ['signed', signedLine(a)],
    ...(a.revoked === null
      ? []
      : [['ended', `${inFull(a.revoked.on)} · ${a.revoked.reason}`] as const]),
    ...(a.attempts.length === 0
      ? []
      : [['tries', a.attempts.slice(-5).map(attemptLine).join('\n')] as const]),
  ] as const;
  return (
    <>
      <dl className={classes['facts']}>
        {facts.map(([key, line]) => (
          <div key={key} className={classes['fact']}>
            <dt>{t(`authority.f_${key}`)}</dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
      {a.signature === null ? null : (
        <SignatureDrawing signature={a.signature} label={t('counter.signature')} />
      )}
      {a.state === 'draft' && a.presented !== null ? <Mirror authorisation={a} /> : null}
    </>
  );
}

function signedLine({ signature, witnesses }: Authorisation): string {
  if (signature === null) return t('authority.signedNot');
  const names = formatList(witnesses.map(({ name }) => name));
  return t(`authority.signed_${signature.mode}`, {
    day: inFull(signature.signedOn),
    witnesses: names,
  });
}

const attemptLine = ({ power, on, refused }: Authorisation['attempts'][number]): string =>
  t(refused === null ? 'authority.tryLine_yes' : 'authority.tryLine_no', {
    day: inFull(on),
    power: powerName(power),
  });

/** What stands on the resident's screen, page by page, and what they said. */
function Mirror({
  authorisation: { presented, confirmed },
}: {
  readonly authorisation: Authorisation;
}) {
  return (
    <div className={classes['part']}>
      <h3 className={classes['heading']}>{t('authority.shownNow')}</h3>
      <ul>
        {presented?.items.map(({ key, question, answer }) => {
          const said = confirmed[key];
          const words = said === undefined ? 'itemWaits' : said ? 'itemYes' : 'itemNo';
          return (
            <li key={key}>
              <ListRow
                leadWidth="sign"
                lead={said === undefined ? '…' : said ? '✓' : '✗'}
                title={`${question} ${answer}`}
                detail={t(`counter.${words}`)}
                tone={said === undefined ? 'plain' : said ? 'done' : 'needs-you'}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
