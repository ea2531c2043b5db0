// The consent that ends once what was lent came back: still there, with the key that takes it back; or taken back, on which day.
import { useState } from 'react';
import { consentFor } from '../../../../core/consent/consent-acts';
import { revoke } from '../../../data/acts/consent-acts';
import { useGiven } from '../../../data/queries/authority';
import { Button } from '../../../ui/button';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { useAct } from '../../../ui/use-act';
import classes from './leaving-rules.module.css';

export function LeavingConsent(props: {
  readonly residentId: string;
  readonly purpose: string;
  readonly today: string;
}) {
  const acting = useAct();
  const { residentId, purpose, today } = props;
  const [isJustEnded, setJustEnded] = useState(false);
  const held = useGiven(residentId)?.consents ?? [];
  const given = consentFor(held, { purpose, caseId: null });
  const ended = held.find((one) => one.purpose === purpose)?.revoked;
  if (given === undefined) {
    return ended ? (
      <span
        className={classes['says']}
        tabIndex={-1}
        // Its key is gone: the keyboard goes on from here.
        ref={isJustEnded ? focusOn : undefined}
      >
        {t('people.consentEnded', { day: formatShortDay(ended.on, today) })}
      </span>
    ) : null;
  }
  const end = async () => {
    const ended = await acting.run(() => revoke(given.id, t('people.cameBack')));
    setJustEnded(ended !== null);
  };
  return (
    <>
      <span className={classes['says']}>
        {t('people.consentStands', { name: given.words.name })}
      </span>
      <Button onPress={() => void end()} isPending={acting.isBusy}>
        {t('people.endConsent')}
      </Button>
      {acting.sentence === null ? null : <p role="alert">{acting.sentence}</p>}
    </>
  );
}

const focusOn = (outcome: HTMLElement | null): void => outcome?.focus();
