// What ties a visit to another one: which papers it brings back, and by which day.
import type { Day } from '../../core/kit/time';
import type { Visit, VisitPurpose } from '../../core/visit/visit';
import { ChoiceField } from './choice-field';
import { DateField } from './date-field';
import { formatDay, formatTime } from './format';
import { t } from './i18n';

/** Null = it waits for no other visit; absent = nobody said, and what is to be fetched next comes first. */
export type VisitOrder = {
  readonly after?: string | null | undefined;
  readonly deadline?: Day | undefined;
};

export type VisitOrderFieldsProps = {
  readonly purpose: VisitPurpose;
  readonly order: VisitOrder;
  readonly today: Day;
  /** Visits that fetch papers from the resident, the next one first. */
  readonly fetching: readonly Visit[];
  readonly change: (order: VisitOrder) => void;
};

export function VisitOrderFields(props: VisitOrderFieldsProps) {
  const { purpose, order, today, fetching, change } = props;
  const isReturn = purpose === 'return_papers';
  if (!isReturn && purpose !== 'collect_papers') return null;
  return (
    <>
      {isReturn && fetching.length > 0 ? (
        <ChoiceField
          label={t('rounds.orderAfter')}
          value={orderOf(purpose, order, fetching).after ?? none}
          choices={[
            ...fetching.map(({ id, day, from }) => ({
              key: id,
              label: t('rounds.orderFetched', { day: formatDay(day), from: formatTime(from) }),
            })),
            { key: none, label: t('rounds.orderAfterNone') },
          ]}
          onChoose={(key) => change({ ...order, after: key === none ? null : key })}
        />
      ) : null}
      <DateField
        label={t('rounds.orderDeadline')}
        value={order.deadline ?? ''}
        today={today}
        {...(order.deadline ? {} : { note: { text: t('rounds.orderDeadlineHint') } })}
        onLeave={(deadline) => change({ ...order, deadline })}
      />
    </>
  );
}

const none = 'none';

/** As it is booked: only papers that were fetched are brought back, and an empty deadline is none. */
export function orderOf(
  purpose: VisitPurpose,
  { after, deadline }: VisitOrder,
  fetching: readonly Visit[],
): { readonly after?: string; readonly deadline?: Day } {
  const isReturn = purpose === 'return_papers';
  const first = after === undefined ? fetching[0]?.id : after;
  const isTied = isReturn || purpose === 'collect_papers';
  return {
    ...(isReturn && first ? { after: first } : {}),
    ...(isTied && deadline ? { deadline } : {}),
  };
}
