// Registration, wired: who is registered already is opened instead of being registered twice.
import { registerResident } from '../../../data/acts/resident-acts';
import type { PersonDraft } from '../../../../core/resident/check-person';
import type { DeskProps } from '../desk-props';
import { RegisterForm } from './register-form';

export function RegisterDesk(
  props: DeskProps & {
    readonly typed: string;
    readonly onIdentified: (residentId: string) => void;
  },
) {
  const { acting, onPlace, typed, today } = props;
  const register = async (draft: PersonDraft) => {
    let known: string | null = null;
    const resident = await acting.run(async () => {
      const registered = await registerResident(draft);
      if (!registered.ok && registered.refusal.code === 'registered_already')
        known = registered.refusal.residentId;
      return registered;
    });
    const residentId = resident?.id ?? known;
    if (residentId === null) return;
    props.onIdentified(residentId);
    onPlace({ at: 'matter', residentId });
  };
  return (
    <RegisterForm
      typed={typed}
      today={today}
      isBusy={acting.isBusy}
      onRegister={(draft) => void register(draft)}
      onBack={() => onPlace({ at: 'find' })}
    />
  );
}
