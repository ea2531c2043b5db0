// The queue ticket: the number as large as the paper allows, how many are ahead, and why somebody is called sooner.
import { dayOf, type Instant } from '../kit/time';
import type { Block, Document } from './document';
import { copyMark, keepBlocks, lineCode, masthead } from './slip-parts';
import { instantInWords, slipWords } from './words';

export type QueueTicketData = {
  readonly street: string;
  readonly community: string;
  /** As spoken and shown on the board: `A017`. */
  readonly number: string;
  readonly service: string;
  readonly takenAt: Instant;
  readonly ahead: number;
  /** Rounded estimate; null where nothing honest can be said. */
  readonly minutes: number | null;
  /** Words of the priority band, null for everybody else. */
  readonly reason: string | null;
  /** 0 = the original. */
  readonly copy: number;
};

export function composeQueueTicket(data: QueueTicketData): Document {
  const waiting: readonly Block[] =
    data.ahead === 0
      ? [{ type: 'text', text: slipWords.nobody_ahead, size: 40, bold: true, align: 'center' }]
      : [
          pair(slipWords.ahead, slipWords.people(data.ahead)),
          ...(data.minutes === null
            ? []
            : [pair(slipWords.estimate, slipWords.minutes(data.minutes))]),
        ];
  return {
    template: 'queue_ticket',
    version: 1,
    blocks: [
      ...copyMark(data.copy),
      ...masthead(data.street, data.community),
      { type: 'text', text: data.number, size: 120, bold: true, align: 'center' },
      { type: 'text', text: data.service, size: 48, bold: true, align: 'center' },
      { type: 'rule' },
      ...waiting,
      ...(data.reason === null ? [] : [pair(slipWords.priority, data.reason)]),
      { type: 'pair', label: slipWords.taken_at, value: instantInWords(data.takenAt), size: 32 },
      { type: 'rule' },
      { type: 'text', text: slipWords.listen, size: 32, align: 'center' },
      { type: 'qr', data: lineCode('T', dayCode(data.takenAt), data.number) },
      ...keepBlocks(),
    ],
  };
}

const pair = (label: string, value: string): Block => ({
  type: 'pair',
  label,
  value,
  size: 40,
  bold: true,
});

const dayCode = (at: Instant): string => dayOf(at).replaceAll('-', '');
