// Everybody else who waits, in the order of the line, each with the reason for the place: five hundred of them scroll like five.
import { memo, useCallback } from 'react';
import type { Post } from '../../../../core/queue/next';
import type { Ticket } from '../../../../core/queue/ticket';
import type { Site } from '../../../../core/station/station';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { LongList } from '../../../ui/long-list';
import { isNumber } from '../../../ui/say-queue';
import classes from './queue-panel.module.css';
import { sayMinutes, sayPlace, sayWaited, serviceName } from './say-queue-row';

export type WaitingListProps = {
  readonly site: Site;
  readonly post: Post;
  /** In the order of the line, without the next one. */
  readonly waiting: readonly Ticket[];
  readonly now: number;
  readonly onTicket: (ticket: Ticket) => void;
};

export function WaitingList(props: WaitingListProps) {
  const { site, post, waiting, now } = props;
  const row = useCallback(
    (ticket: Ticket) => <Row ticket={ticket} site={site} post={post} now={now} />,
    [site, post, now],
  );
  return (
    <div className={classes['waiting']}>
      <ListHeading title={t('counter.waiting')} detail={waiting.length} />
      {waiting.length === 0 ? null : (
        <LongList
          label={`${t('counter.waiting')}：${t('counter.waitingFind')}`}
          items={waiting}
          keyOf={idOf}
          isMeant={isNumber}
          row={row}
          onOpen={props.onTicket}
        />
      )}
    </div>
  );
}

const idOf = ({ id }: Ticket): string => id;

const Row = memo(function Row(
  props: Omit<WaitingListProps, 'waiting' | 'onTicket'> & { readonly ticket: Ticket },
) {
  const { ticket, site, post, now } = props;
  const reason = sayPlace(ticket, site, post);
  return (
    <>
      <span className="heard">
        {t('counter.waitingRow', {
          number: ticket.number,
          service: serviceName(ticket, site),
          reason,
          waited: sayWaited(ticket, now),
        })}
      </span>
      <span aria-hidden="true">
        <ListRow lead={ticket.number} title={reason} detail={sayMinutes(ticket.arrivedAt, now)} />
      </span>
    </>
  );
});
