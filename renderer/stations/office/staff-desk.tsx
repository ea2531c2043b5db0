// Staff as the store knows them, and who of them has a passphrase on this machine.
import { useEffect, useState } from 'react';
import { useStaff } from '../../data/queries/machine';
import { readGate } from '../../data/read-gate';
import { enrolStaff, introduce, type Session } from '../../data/session';
import { t } from '../../ui/i18n';
import { saySignIn } from '../../ui/say-sign-in';
import type { Said } from './section';
import { StaffSection, type StaffSectionProps } from './staff-section';

export function StaffDesk({ session }: { readonly session: Session }) {
  const staff = useStaff();
  const [here, setHere] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void readGate().then((gate) => setHere(gate.staff.map(({ id }) => id)));
  }, [staff]);
  const add: StaffSectionProps['onAdd'] = async (person) => {
    setBusy(true);
    setSaid(null);
    try {
      const enrolled = await enrolStaff(person);
      if (!enrolled.ok) {
        const wait = 'waitSeconds' in enrolled.refusal ? enrolled.refusal.waitSeconds : 0;
        setSaid({ tone: 'needs-you', text: saySignIn(enrolled.refusal, wait) });
        return false;
      }
      await introduce(session, enrolled.value.staff);
      setSaid({ tone: 'done', text: t('office.staffAdded', { name: person.name }) });
      return true;
    } finally {
      setBusy(false);
    }
  };
  if (staff === undefined) return <p>{t('common.loading')}</p>;
  return (
    <StaffSection
      staff={staff.map(({ id, name, role }) => ({ id, name, role, here: here.includes(id) }))}
      said={said}
      isBusy={isBusy}
      onAdd={add}
    />
  );
}
