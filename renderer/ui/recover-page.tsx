// The second way in: the code that was locked away at set-up opens what a forgotten passphrase or a lost machine key keeps shut.
// The new code is shown before anything else happens, so that nothing can cost it.
import { useRef, useState } from 'react';
import type { Result } from '../../core/kit/result';
import { Button } from './button';
import { ChoiceField } from './choice-field';
import { t } from './i18n';
import { NewCodePage, type NewCode } from './new-code-page';
import { Notice } from './notice';
import { PassphraseField } from './passphrase-field';
import { readRecoveryCode } from './read-recovery-code';
import { sayRecover, saySignIn, sayTypedCode, type SignInRefusal } from './say-sign-in';
import sheet from './sheet.module.css';
import { TextField } from './text-field';
import { useCountdown } from './use-countdown';
import { useKeys } from './use-keys';

export type RecoverPageProps = {
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
  /** Who stood at the gate: chosen beforehand when a supervisor. */
  readonly first: string | null;
  /** Nobody forgot anything: the machine lost its key. */
  readonly isKeyLost: boolean;
  readonly onRecover: (wish: {
    readonly code: string;
    readonly person: { readonly staffId: string } | { readonly name: string };
    readonly passphrase: string;
  }) => Promise<Result<NewCode, SignInRefusal>>;
  readonly onBack: () => void;
};

/** Key of the choice for somebody whom the machine does not know yet. */
const somebodyNew = 'new';

export function RecoverPage(props: RecoverPageProps) {
  const form = useRecoverForm(props);
  const recovering = useRecovering(props.onRecover);
  const send = () => {
    form.tell();
    if (form.wish !== null) void recovering.send(form.wish);
  };
  useKeys(recovering.done === null ? { F9: send, Escape: props.onBack } : {});
  if (recovering.done !== null) return <NewCodePage {...recovering.done} />;
  return (
    <>
      <h1 className={sheet['title']}>{t('common.recoverTitle')}</h1>
      {props.isKeyLost ? (
        <Notice tone="needs-you">{saySignIn({ code: 'device_key_lost' }, 0)}</Notice>
      ) : null}
      <p className={sheet['lead']}>{t('common.recoverLead')}</p>
      <div data-form="">
        <TextField
          label={t('common.recoverCode')}
          value={form.code}
          onChange={(typed) => {
            form.setCode(typed);
            recovering.forgive();
          }}
          autoFocus
          maxLength={60}
          note={noteOf(recovering.wrong ?? form.codeFault)}
        />
        <PersonFields {...form} supervisors={props.supervisors} />
        <PassphraseField
          label={t('common.recoverPassphrase')}
          layout="beside"
          onAgreed={form.setPassphrase}
        />
      </div>
      {form.isPassphraseLacking ? (
        <Notice tone="needs-you">{t('common.recoverPassphraseNeeded')}</Notice>
      ) : null}
      <div className={sheet['actions']}>
        <Button
          kind="primary"
          keys="F9"
          onPress={send}
          isDisabled={recovering.wait > 0}
          isPending={recovering.isBusy}
        >
          {recovering.isBusy ? t('common.signInOpening') : t('common.signInOpen')}
        </Button>
        <Button keys="Esc" onPress={props.onBack}>
          {t('common.back')}
        </Button>
      </div>
    </>
  );
}

type Form = ReturnType<typeof useRecoverForm>;
type Wish = NonNullable<Form['wish']>;

function PersonFields(
  props: Pick<Form, 'who' | 'setWho' | 'name' | 'setName' | 'isTold'> &
    Pick<RecoverPageProps, 'supervisors'>,
) {
  const { who, name, isTold } = props;
  const choices = [
    ...props.supervisors.map((one) => ({ key: one.id, label: one.name })),
    { key: somebodyNew, label: t('common.recoverNewPerson') },
  ];
  return (
    <>
      <ChoiceField
        label={t('common.recoverWho')}
        value={who}
        choices={choices}
        onChoose={props.setWho}
      />
      {who === somebodyNew ? (
        <TextField
          label={t('common.recoverName')}
          value={name}
          onChange={props.setName}
          note={noteOf(isTold && name.trim() === '' ? t('common.recoverNameNeeded') : null)}
        />
      ) : null}
    </>
  );
}

/** What was typed so far; `wish` once it is whole. Faults are said only after the first try to open. */
function useRecoverForm({ supervisors, first }: RecoverPageProps) {
  const known = supervisors.find(({ id }) => id === first) ?? supervisors[0];
  const [code, setCode] = useState('');
  const [who, setWho] = useState(known?.id ?? somebodyNew);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [isTold, setTold] = useState(false);
  const typed = readRecoveryCode(code);
  const fault = sayTypedCode(typed);
  const person = who === somebodyNew ? { name: name.trim() } : { staffId: who };
  const isWhole = fault === null && passphrase !== null && person.name !== '';
  const wish = isWhole ? { code: typed.letters, person, passphrase } : null;
  const codeFault = isTold ? fault : null;
  const isPassphraseLacking = isTold && passphrase === null;
  const tell = () => setTold(true);
  return {
    code,
    setCode,
    who,
    setWho,
    name,
    setName,
    setPassphrase,
    isTold,
    tell,
    codeFault,
    isPassphraseLacking,
    wish,
  };
}

function useRecovering(onRecover: RecoverPageProps['onRecover']) {
  const [done, setDone] = useState<NewCode | null>(null);
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [wait, setWait] = useCountdown();
  const sending = useRef(false);
  const send = async (wish: Wish) => {
    if (sending.current || wait > 0) return;
    sending.current = true;
    setBusy(true);
    try {
      const answer = await onRecover(wish);
      if (answer.ok) {
        setDone(answer.value);
        return;
      }
      setRefusal(answer.refusal);
      setWait('waitSeconds' in answer.refusal ? Math.ceil(answer.refusal.waitSeconds) : 0);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const wrong = refusal === null ? null : sayRecover(refusal, wait);
  /** What was said of the last code does not hold for the next one; a wait does. */
  const forgive = () => {
    if (wait === 0) setRefusal(null);
  };
  return { done, send, isBusy, wait, wrong, forgive };
}

const noteOf = (text: string | null) =>
  text === null ? undefined : ({ text, tone: 'wrong' } as const);
