// Who may act for this person and what they agreed to, in the middle of the counter: the lists, and what is written anew.
import { useState } from 'react';
import type { Authorisation } from '../../../../core/authorisation/authorisation';
import type { AuthorisationDraft } from '../../../../core/authorisation/draft';
import type { Given } from '../../../../core/case/missing';
import type { Consent } from '../../../../core/consent/consent';
import type { Resident } from '../../../../core/resident/resident';
import { draft as writeDraft } from '../../../data/acts/authorisation-acts';
import { useGiven } from '../../../data/queries/authority';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { AskConsentsDialog } from './ask-consents-dialog';
import { AuthorisationDialog } from './authorisation-dialog';
import { AuthorisationForm } from './authorisation-form';
import page from '../form-page.module.css';
import classes from './authority.module.css';
import { ConsentDialog } from './consent-dialog';
import { agentLine, standingOf } from './say-authorisation';

export type AuthorityDeskProps = {
  readonly resident: Resident;
  /** Matters that this person has to do with. */
  readonly matters: readonly string[];
  readonly today: string;
  readonly acting: Acting;
  readonly onBack: () => void;
};

/** What is open over the lists, or instead of them. */
type Open =
  | { readonly at: 'lists' }
  | { readonly at: 'form'; readonly before: Authorisation | null }
  | { readonly at: 'authorisation' | 'consent'; readonly id: string }
  | { readonly at: 'ask' };

export function AuthorityDesk(props: AuthorityDeskProps) {
  const { resident, today, acting, matters } = props;
  const given = useGiven(resident.id);
  const [open, setOpen] = useState<Open>({ at: 'lists' });
  const go = (to: Open) => {
    acting.clear();
    setOpen(to);
  };
  const close = () => go({ at: 'lists' });
  if (!given) return null;
  if (open.at === 'form') {
    const save = async (typed: AuthorisationDraft) => {
      const replaced = open.before?.id ?? null;
      const written = await acting.run(() => writeDraft(resident.id, typed, replaced));
      if (written !== null) go({ at: 'authorisation', id: written.id });
    };
    return (
      <AuthorisationForm
        resident={resident}
        today={today}
        before={open.before}
        likely={matters}
        isBusy={acting.isBusy}
        onSave={(typed) => void save(typed)}
        onBack={close}
      />
    );
  }
  const authorisation = open.at === 'authorisation' ? byId(given.authorisations, open.id) : null;
  const consent = open.at === 'consent' ? byId(given.consents, open.id) : null;
  return (
    <>
      <Lists {...props} given={given} onOpen={go} />
      {authorisation === null ? null : (
        <AuthorisationDialog
          key={authorisation.id}
          authorisation={authorisation}
          principal={given.principal}
          today={today}
          acting={acting}
          onChange={() => go({ at: 'form', before: authorisation })}
          onClose={close}
        />
      )}
      {consent === null ? null : (
        <ConsentDialog key={consent.id} consent={consent} acting={acting} onClose={close} />
      )}
      {open.at === 'ask' ? (
        <AskConsentsDialog resident={resident} given={given} acting={acting} onClose={close} />
      ) : null}
    </>
  );
}

const byId = <T extends { readonly id: string }>(all: readonly T[], id: string): T | null =>
  all.find((one) => one.id === id) ?? null;

function Lists(
  props: AuthorityDeskProps & { readonly given: Given; readonly onOpen: (open: Open) => void },
) {
  const { resident, today, given, onOpen, onBack } = props;
  const write = () => onOpen({ at: 'form', before: null });
  const ask = () => onOpen({ at: 'ask' });
  useKeys({ F6: write, F7: ask, Escape: onBack });
  return (
    <section className={page['page']}>
      <h2 className={page['title']}>{t('authority.title', { name: resident.person.name })}</h2>
      <div className={classes['body']}>
        <div>
          <ListHeading title={t('authority.authorisations')} />
          {given.authorisations.length === 0 ? (
            <p className={classes['more']}>{t('authority.authorisationsNone')}</p>
          ) : null}
          {given.authorisations.map((a) => {
            const { words, tone } = standingOf(a, today, given.principal);
            const press = () => onOpen({ at: 'authorisation', id: a.id });
            return (
              <ListRow key={a.id} title={agentLine(a)} detail={words} tone={tone} onPress={press} />
            );
          })}
        </div>
        <div>
          <ListHeading title={t('authority.consents')} />
          {given.consents.length === 0 ? (
            <p className={classes['more']}>{t('authority.consentsNone')}</p>
          ) : null}
          {given.consents.map((c) => (
            <ConsentRow key={c.id} c={c} onPress={() => onOpen({ at: 'consent', id: c.id })} />
          ))}
        </div>
      </div>
      <footer className={page['foot']}>
        <Button kind="primary" size="tall" keys="F6" onPress={write}>
          {t('authority.write')}
        </Button>
        <Button size="tall" keys="F7" onPress={ask}>
          {t('authority.askConsents')}
        </Button>
        <Button size="tall" keys="Esc" onPress={onBack}>
          {t('common.back')}
        </Button>
      </footer>
    </section>
  );
}

function ConsentRow({ c, onPress }: { readonly c: Consent; readonly onPress: () => void }) {
  const tone = c.state === 'given' ? 'done' : c.state === 'asked' ? 'clock' : 'plain';
  return (
    <ListRow
      title={c.words.name}
      detail={t(`authority.consent_${c.state}`)}
      tone={tone}
      onPress={onPress}
    />
  );
}
