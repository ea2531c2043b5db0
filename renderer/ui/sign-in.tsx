// Who stands here? The one gate of every staff window: a name, a passphrase, and on a wrong one a plain sentence and a countdown.
import { useRef, useState } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { t } from './i18n';
import { RecoverPage, type RecoverPageProps } from './recover-page';
import { saySignIn, type SignInRefusal } from './say-sign-in';
import sheet from './sheet.module.css';
import classes from './sign-in.module.css';
import { TextField } from './text-field';
import { useCountdown } from './use-countdown';
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
  /** The second way in, with the recovery code. */
  readonly onRecover: RecoverPageProps['onRecover'];
  /** Said above the form, for example that the window was locked. */
  readonly lead?: string;
};

export function SignIn(props: SignInProps) {
  useScale('desk');
  const { place, staff } = props;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isRecovering, setRecovering] = useState<false | 'asked' | 'key_lost'>(false);
  const chosen =
    staff?.find(({ id }) => id === chosenId) ?? (staff?.length === 1 ? staff[0] : undefined);
  return (
    <main className={sheet['page']}>
      <div className={classNames(sheet['sheet'], isRecovering === false && sheet['slim'])}>
        <p className={sheet['place']}>{place}</p>
        {isRecovering === false ? (
          <Who
            {...props}
            chosen={chosen}
            onChoose={setChosenId}
            onKeyLost={() => setRecovering('key_lost')}
            onForgotten={() => setRecovering('asked')}
          />
        ) : (
          <RecoverPage
            supervisors={(staff ?? []).filter(({ role }) => role === 'supervisor')}
            first={chosen?.id ?? null}
            isKeyLost={isRecovering === 'key_lost'}
            onRecover={props.onRecover}
            onBack={() => setRecovering(false)}
          />
        )}
      </div>
    </main>
  );
}

type WhoProps = SignInProps & {
  readonly chosen: StaffChoice | undefined;
  readonly onChoose: (id: string | null) => void;
  /** The machine's key is gone: no passphrase opens any more. */
  readonly onKeyLost: () => void;
  readonly onForgotten: () => void;
};

function Who({ staff, lead, onSignIn, chosen, onChoose, onKeyLost, onForgotten }: WhoProps) {
  return (
    <>
      <h1 className={sheet['title']}>{lead ?? t('common.signInTitle')}</h1>
      {staff === undefined ? <p>{t('common.loading')}</p> : null}
      {staff?.length === 0 ? <p>{t('common.signInNobody')}</p> : null}
      {chosen === undefined ? (
        <StaffList staff={staff ?? []} onChoose={onChoose} />
      ) : (
        <Passphrase
          key={chosen.id}
          person={chosen}
          onSignIn={onSignIn}
          onKeyLost={onKeyLost}
          {...((staff?.length ?? 0) > 1 ? { onBack: () => onChoose(null) } : {})}
        />
      )}
      {(staff?.length ?? 0) === 0 ? null : (
        <Button kind="quiet" className={classes['link']} onPress={onForgotten}>
          {t('common.recoverLink')}
        </Button>
      )}
    </>
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
  readonly onKeyLost: () => void;
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
    if (answer?.code === 'device_key_lost') {
      props.onKeyLost();
      return;
    }
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
      <div className={sheet['actions']}>
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

/** `窗口人员`, `代办员`, `负责人`. */
export function roleName(role: StaffChoice['role']): string {
  return t(`common.role_${role}`);
}
