// Who stands here? The one gate of every staff window: a name, a passphrase, and on a wrong one a plain sentence and a countdown.
import { useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { t } from './i18n';
import { saySignIn, type SignInRefusal } from './say-sign-in';
import classes from './sign-in.module.css';
import { TextField } from './text-field';
import { useKeys } from './use-keys';
import { useScale } from './use-scale';

export type StaffChoice = {
  readonly id: string;
  readonly name: string;
  readonly role: 'clerk' | 'agent' | 'supervisor';
};

export type SignInProps = {
  /** `3号窗口 · 老年人服务专窗`. */
  readonly place: string;
  /** Undefined while it is being read. */
  readonly staff: readonly StaffChoice[] | undefined;
  /** Resolves to null once the window is open. */
  readonly onSignIn: (staffId: string, passphrase: string) => Promise<SignInRefusal | null>;
  /** Said above the form, for example that the window was locked. */
  readonly lead?: string;
};

export function SignIn({ place, staff, onSignIn, lead }: SignInProps) {
  useScale('desk');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen =
    staff?.find(({ id }) => id === chosenId) ?? (staff?.length === 1 ? staff[0] : undefined);
  return (
    <main className={classes['page']}>
      <div className={classes['sheet']}>
        <p className={classes['place']}>{place}</p>
        <h1 className={classes['title']}>{lead ?? t('common.signInTitle')}</h1>
        {staff === undefined ? <p>{t('common.loading')}</p> : null}
        {staff?.length === 0 ? <p>{t('common.signInNobody')}</p> : null}
        {chosen === undefined ? (
          <StaffList staff={staff ?? []} onChoose={setChosenId} />
        ) : (
          <Passphrase
            key={chosen.id}
            person={chosen}
            onSignIn={onSignIn}
            {...((staff?.length ?? 0) > 1 ? { onBack: () => setChosenId(null) } : {})}
          />
        )}
      </div>
    </main>
  );
}

function StaffList(props: {
  readonly staff: readonly StaffChoice[];
  readonly onChoose: (id: string) => void;
}) {
  const byNumber = props.staff
    .slice(0, 9)
    .map(({ id }, i) => [`${i + 1}`, () => props.onChoose(id)]);
  useKeys(Object.fromEntries(byNumber) as Record<string, () => void>);
  return (
    <ul className={classes['staff']}>
      {props.staff.map((person, i) => (
        <li key={person.id}>
          <Button
            wide
            size="tall"
            onPress={() => props.onChoose(person.id)}
            className={classes['person']}
            {...(i < 9 ? { keys: `${i + 1}` } : {})}
          >
            {person.name} · {roleName(person.role)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Passphrase(props: {
  readonly person: StaffChoice;
  readonly onSignIn: SignInProps['onSignIn'];
  readonly onBack?: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [wait, setWait] = useCountdown();
  const send = async () => {
    if (isBusy || wait > 0 || passphrase === '') return;
    setBusy(true);
    const answer = await props.onSignIn(props.person.id, passphrase);
    setBusy(false);
    setRefusal(answer);
    setWait(answer !== null && 'waitSeconds' in answer ? Math.ceil(answer.waitSeconds) : 0);
    if (answer !== null) field.current?.select();
  };
  useKeys({ Enter: () => void send(), Escape: props.onBack });
  const wrong = refusal === null ? undefined : saySignIn(refusal, wait);
  return (
    <div className={classes['form']}>
      <p className={classes['who']}>{props.person.name}</p>
      <TextField
        label={t('common.passphrase')}
        kind="password"
        layout="above"
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        fieldRef={field}
        note={wrong === undefined ? undefined : { text: wrong, tone: 'wrong' }}
      />
      <div className={classes['actions']}>
        <Button
          kind="primary"
          keys="Enter"
          onPress={() => void send()}
          isDisabled={wait > 0}
          isPending={isBusy}
        >
          {isBusy ? t('common.signInOpening') : t('common.signInOpen')}
        </Button>
        {props.onBack === undefined ? null : (
          <Button kind="quiet" keys="Esc" onPress={props.onBack}>
            {t('common.signInOther')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Seconds that are counted down to none, and the way to set them. */
function useCountdown(): readonly [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}

/** `窗口人员`, `代办员`, `负责人`. */
export function roleName(role: StaffChoice['role']): string {
  return t(`common.role_${role}`);
}
