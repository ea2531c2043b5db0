// What became of everybody who is still in the queue: one answer for all of a state, or one for each.
import { endingsOf } from '../../core/queue/close-day';
import type { Ticket, TicketEnding, TicketState } from '../../core/queue/ticket';
import { ChoiceField } from './choice-field';
import { t } from './i18n';
import { ListRow } from './list-row';
import { LongList } from './long-list';
import { isNumber, ticketStateName } from './say-queue';
import classes from './ending-fields.module.css';

type Chosen = Readonly<Record<string, TicketEnding>>;

export type EndingFieldsProps = {
  /** Those whose outcome is open. */
  readonly tickets: readonly Ticket[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
};

/** In the order in which people leave a hall: who sits at a window first. */
const order: readonly TicketState[] = ['serving', 'held', 'called', 'waiting', 'missed'];

/** So many of one state are answered together first. */
const many = 3;

/** More of one state than this are rows of a list and not each a field. */
const most = 12;

export function EndingFields({ tickets, chosen, onChoose }: EndingFieldsProps) {
  const groups = order
    .map((state) => tickets.filter((ticket) => ticket.state === state))
    .filter((group) => group.length > 0);
  return (
    <div data-form="">
      {groups.map((group, at) => (
        <div key={group[0]?.state}>
          {group.length < many ? null : (
            <AllOf group={group} chosen={chosen} onChoose={onChoose} autoFocus={at === 0} />
          )}
          {group.length > most ? (
            <EndingRows group={group} chosen={chosen} onChoose={onChoose} />
          ) : (
            group.map((ticket, i) => (
              <EndingField
                key={ticket.id}
                label={`${ticket.number} · ${ticketStateName(ticket.state)}`}
                ticket={ticket}
                value={chosen[ticket.id]}
                autoFocus={at === 0 && i === 0 && group.length < many}
                onChoose={(ending) => onChoose({ ...chosen, [ticket.id]: ending })}
              />
            ))
          )}
        </div>
      ))}
    </div>
  );
}

type GroupProps = Omit<EndingFieldsProps, 'tickets'> & { readonly group: readonly Ticket[] };

const endingOf = (ticket: Ticket, chosen: Chosen): TicketEnding =>
  chosen[ticket.id] ?? endingsOf(ticket)[0] ?? 'not_finished';

/** Enter, or a press, changes the outcome of one. */
function EndingRows({ group, chosen, onChoose }: GroupProps) {
  const change = (ticket: Ticket) => {
    const endings = endingsOf(ticket);
    const next = endings[endings.indexOf(endingOf(ticket, chosen)) + 1] ?? endings[0];
    if (next !== undefined) onChoose({ ...chosen, [ticket.id]: next });
  };
  const state = ticketStateName(group[0]?.state ?? 'waiting');
  return (
    <div className={classes['rows']}>
      <LongList
        label={t('counter.closeEach', { state })}
        items={group}
        keyOf={({ id }) => id}
        isMeant={isNumber}
        row={(ticket) => (
          <ListRow lead={ticket.number} title={ticketStateName(endingOf(ticket, chosen))} />
        )}
        onOpen={change}
      />
      <p className={classes['how']}>{t('counter.closeEachHow')}</p>
    </div>
  );
}

function AllOf({
  group,
  chosen,
  onChoose,
  autoFocus,
}: GroupProps & { readonly autoFocus: boolean }) {
  const [first] = group;
  if (first === undefined) return null;
  const endings = new Set(group.map((ticket) => endingOf(ticket, chosen)));
  const [shared] = endings;
  return (
    <EndingField
      label={t('counter.closeAll', { state: ticketStateName(first.state), count: group.length })}
      ticket={first}
      value={endings.size === 1 ? shared : ''}
      autoFocus={autoFocus}
      onChoose={(ending) =>
        onChoose({ ...chosen, ...Object.fromEntries(group.map(({ id }) => [id, ending])) })
      }
    />
  );
}

function EndingField(props: {
  readonly label: string;
  readonly ticket: Ticket;
  /** Absent: the one that is proposed; '' where several differ. */
  readonly value: TicketEnding | '' | undefined;
  readonly autoFocus: boolean;
  readonly onChoose: (ending: TicketEnding) => void;
}) {
  const endings = endingsOf(props.ticket);
  return (
    <ChoiceField
      label={props.label}
      value={props.value ?? endings[0] ?? 'not_finished'}
      choices={endings.map((key) => ({ key, label: ticketStateName(key) }))}
      autoFocus={props.autoFocus}
      onChoose={(key) => {
        const ending = endings.find((one) => one === key);
        if (ending !== undefined) props.onChoose(ending);
      }}
    />
  );
}
