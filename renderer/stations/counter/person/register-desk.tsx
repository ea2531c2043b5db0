// Registration, wired: who is registered already is opened instead of being registered twice.
import { registerResident } from '../../../data/acts/resident-acts';
import { useState } from 'react';
import { checkPerson, type PersonDraft } from '../../../../core/resident/check-person';
import { findAlike, type AlikeOne } from '../../../data/find-alike';
import { AlikeDialog } from './alike-dialog';
import type { DeskProps } from '../desk-props';
import { RegisterForm } from './register-form';

export function RegisterDesk(
  props: DeskProps & {
    readonly typed: string;
    readonly onIdentified: (residentId: string) => void;
  },
) {
  const { acting, onPlace, typed, today } = props;
  const [asked, setAsked] = useState<Asked | null>(null);
  const go = (residentId: string) => {
    props.onIdentified(residentId);
    onPlace({ at: 'matter', residentId });
  };
  /** Somebody very much like them is looked at first. */
  const look = async (draft: PersonDraft) => {
    const checked = checkPerson(draft, today);
    const found = checked.ok ? await findAlike(checked.value) : [];
    if (found.length === 0) await register(draft);
    else setAsked({ draft, found });
  };
  const register = async (draft: PersonDraft) => {
    let known: string | null = null;
    const resident = await acting.run(async () => {
      const registered = await registerResident(draft);
      if (!registered.ok && registered.refusal.code === 'registered_already')
        known = registered.refusal.residentId;
      return registered;
    });
    const residentId = resident?.id ?? known;
    if (residentId !== null) go(residentId);
  };
  return (
    <>
      <RegisterForm
        typed={typed}
        today={today}
        isBusy={acting.isBusy}
        onRegister={(draft) => void look(draft)}
        onBack={() => onPlace({ at: 'find' })}
      />
      {asked === null ? null : (
        <AlikeDialog
          found={asked.found}
          onSame={go}
          onNew={() => {
            setAsked(null);
            void register(asked.draft);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

type Asked = { readonly draft: PersonDraft; readonly found: readonly AlikeOne[] };
