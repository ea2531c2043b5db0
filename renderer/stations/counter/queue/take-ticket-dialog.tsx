// A number for somebody who does not use the ticket desk: what puts them forward by its letter, then the door by its figure; or
// a number that was written by hand.
import { useState } from 'react';
import { priorityFacts, type PriorityFact } from '../../../../core/queue/ticket';
import type { Service, Site } from '../../../../core/station/station';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { KeyCap } from '../../../ui/key-cap';
import { Notice } from '../../../ui/notice';
import { useKeys } from '../../../ui/use-keys';
import classes from './figure-menu.module.css';

export type TakeTicketDialogProps = {
  readonly site: Site;
  /** Whose number it is, when somebody was looked up. */
  readonly name: string | null;
  /** Why the last one was not given. */
  readonly sentence: string | null;
  readonly onService: (service: Service, facts: readonly PriorityFact[]) => void;
  /** A number was written by hand while nothing printed. */
  readonly onStub: () => void;
  readonly onClose: () => void;
};

export function TakeTicketDialog(props: TakeTicketDialogProps) {
  return (
    <Dialog title={t('counter.takeFor')} onClose={props.onClose}>
      {props.name === null ? null : <p>{t('counter.forPerson', { name: props.name })}</p>}
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
      <Doors {...props} />
    </Dialog>
  );
}

/** The same letter for the same fact, whatever other bands a centre has. A booking is checked in, not told. */
const letters: readonly (readonly [string, PriorityFact])[] = [
  ['D', 'disability'],
  ['R', 'returning'],
  ['I', 'infant'],
  ['V', 'veteran'],
];

function Doors({ site, onService, onStub, onClose }: TakeTicketDialogProps) {
  const [facts, setFacts] = useState<readonly PriorityFact[]>([]);
  const told = letters.filter(([, fact]) => site.bands.some((band) => band.fact === fact));
  const toggle = (fact: PriorityFact) =>
    setFacts((known) => priorityFacts.filter((one) => known.includes(one) !== (one === fact)));
  const give = (service: Service) => onService(service, facts);
  useKeys({
    ...Object.fromEntries(told.map(([letter, fact]) => [letter, () => toggle(fact)])),
    ...Object.fromEntries(site.services.map((service, i) => [`${i + 1}`, () => give(service)])),
    '0': onStub,
  });
  return (
    <>
      {site.services.map((service, i) => (
        <Button
          key={service.key}
          wide
          keys={`${i + 1}`}
          autoFocus={i === 0}
          onPress={() => give(service)}
          className={classes['item']}
        >
          {service.name}
        </Button>
      ))}
      {told.length === 0 ? null : (
        <fieldset className={classes['facts']}>
          <legend className={classes['ask']}>{t('counter.factsAsk')}</legend>
          {told.map(([letter, fact]) => (
            <button
              key={fact}
              type="button"
              role="checkbox"
              aria-checked={facts.includes(fact)}
              aria-keyshortcuts={letter}
              className={classes['fact']}
              onClick={() => toggle(fact)}
            >
              <span aria-hidden="true">{facts.includes(fact) ? '☑' : '☐'}</span>
              {t(`counter.fact_${fact}`)}
              <KeyCap keys={letter} />
            </button>
          ))}
        </fieldset>
      )}
      <Button kind="quiet" wide keys="0" onPress={onStub} className={classes['item']}>
        {t('slips.stub')}
      </Button>
      <DialogActions>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
