// Who is it? By name, pinyin, last four of the ID, house or phone number; who is not in the register is registered here.
import { useState } from 'react';
import type { Hit } from '../../../data/search';
import { useSearch } from '../../../data/search';
import { Button } from '../../../ui/button';
import { FinderList } from '../../../ui/finder';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';
import classes from './find-resident.module.css';

export type FindResidentProps = {
  /** `A017`, or null without a ticket. */
  readonly ticketNumber: string | null;
  /** What its holder wrote as their name at the ticket desk; null where they wrote none. */
  readonly saidName: string | null;
  readonly onResident: (id: string) => void;
  readonly onRegister: (typed: string) => void;
  readonly onEnquiry: () => void;
  readonly onHold: (() => void) | null;
  readonly onFinish: (() => void) | null;
  readonly onBack: () => void;
};

export function FindResident(props: FindResidentProps) {
  const [text, setText] = useState(props.saidName ?? '');
  const hits = useSearch(text).filter(({ type, residentId }) => type === 'resident' || residentId);
  const register = () => props.onRegister(text);
  useKeys({
    F3: register,
    F7: props.onEnquiry,
    F4: props.onHold ?? undefined,
    F10: props.onFinish ?? undefined,
    Escape: props.onBack,
  });
  return (
    <section className={classes['page']}>
      <h2 className={classes['title']}>
        {props.ticketNumber === null
          ? t('counter.whoIsIt')
          : t('counter.whoIsAt', { number: props.ticketNumber })}
      </h2>
      {props.saidName === null ? null : <p>{t('counter.saidName', { name: props.saidName })}</p>}
      <FinderList<Hit>
        label={t('counter.findResident')}
        text={text}
        onText={setText}
        hits={text.trim() === '' ? [] : hits}
        onPick={({ id, residentId = id }) => props.onResident(residentId)}
      />
      <div className={classes['foot']}>
        <Button keys="F3" onPress={register}>
          {t('counter.registerNew')}
        </Button>
        <Button keys="F7" onPress={props.onEnquiry}>
          {t('counter.onlyAsks')}
        </Button>
        {props.onHold === null ? null : (
          <Button keys="F4" onPress={props.onHold}>
            {t('counter.hold')}
          </Button>
        )}
        {props.ticketNumber === null ? (
          <Button kind="quiet" keys="Esc" onPress={props.onBack}>
            {t('common.back')}
          </Button>
        ) : null}
        {props.onFinish === null ? null : (
          <Button kind="quiet" keys="F10" onPress={props.onFinish}>
            {t('counter.finish')}
          </Button>
        )}
      </div>
    </section>
  );
}
