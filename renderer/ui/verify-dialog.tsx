// Somebody rings: a person at my door says that they come from you. The word or the name is typed, and the answer can be read out.
import type { Instant } from '../../core/kit/time';
import { dayOf } from '../../core/kit/time';
import type { Verified } from '../../core/visit/verify-agent';
import { Button } from './button';
import { Dialog, DialogActions } from './dialog';
import { formatDay, formatTime } from './format';
import { t } from './i18n';
import { ListRow } from './list-row';
import { Notice } from './notice';
import { TextField } from './text-field';
import { useKeys } from './use-keys';
import classes from './verify-dialog.module.css';

export type VerifyDialogProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** People whose name is like what was typed, for whom no word is known. */
  readonly people: readonly {
    readonly id: string;
    readonly title: string;
    readonly detail: string;
  }[];
  readonly onPerson: (residentId: string) => void;
  /** Null while nothing is asked, or the person is not chosen yet. */
  readonly answer: {
    readonly found: Verified;
    readonly name: string;
    readonly agents: string;
  } | null;
  readonly now: Instant;
  /** No such visit: it is written down, and the police are told. */
  readonly onReport: () => void;
  readonly onClose: () => void;
};

export function VerifyDialog(props: VerifyDialogProps) {
  return (
    <Dialog title={t('rounds.verifyTitle')} width="wide" onClose={props.onClose}>
      <Body {...props} />
    </Dialog>
  );
}

function Body(props: VerifyDialogProps) {
  const { text, onText, people, onPerson, answer, now, onReport, onClose } = props;
  const isFake = answer !== null && answer.found.answer !== 'real';
  useKeys({ F9: isFake ? onReport : undefined });
  return (
    <>
      <p>{t('rounds.verifyHow')}</p>
      <div data-form="">
        <TextField
          label={t('rounds.verifyWord')}
          value={text}
          onChange={onText}
          note={{ text: t('rounds.verifyHint') }}
          autoFocus
        />
      </div>
      {people.map((hit) => (
        <ListRow
          key={hit.id}
          title={hit.title}
          detail={hit.detail}
          onPress={() => onPerson(hit.id)}
        />
      ))}
      {answer === null ? null : (
        <div className={classes['answer']} aria-live="polite">
          <Answer {...answer} now={now} />
        </div>
      )}
      <DialogActions>
        {isFake ? (
          <Button kind="primary" keys="F9" onPress={onReport}>
            {t('alarms.report')}
          </Button>
        ) : null}
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

function Answer({
  found,
  name,
  agents,
  now,
}: NonNullable<VerifyDialogProps['answer']> & { readonly now: Instant }) {
  if (found.answer === 'none') {
    return (
      <>
        <Notice tone="needs-you">{t('rounds.verifyNone')}</Notice>
        <ol>
          <li>{t('rounds.verifyNone1')}</li>
          <li>{t('rounds.verifyNone2')}</li>
          <li>{t('rounds.verifyNone3')}</li>
          <li>{t('rounds.verifyNone4')}</li>
        </ol>
      </>
    );
  }
  const { visit } = found;
  const words = {
    ...{ agents, name },
    day: formatDay(visit.day, dayOf(now)),
    from: formatTime(visit.from),
    to: formatTime(visit.to),
    what: t(`visits.purpose_${visit.purpose}`),
    word: visit.bookingWord,
    state: t(`visits.state_${visit.state}`),
  };
  if (found.answer === 'real') {
    return (
      <>
        <Notice tone="done">{t('rounds.verifyReal', words)}</Notice>
        <p>{t('rounds.verifyRealHow', words)}</p>
      </>
    );
  }
  return (
    <>
      <Notice tone="needs-you">
        {found.answer === 'over' ? t('rounds.verifyOver', words) : t('rounds.verifyOther', words)}
      </Notice>
      <p>{t('rounds.verifyNone2')}</p>
    </>
  );
}
