// The acceptance receipt: what was accepted, from whom, which papers stayed, until when there is an answer and whom to ring.
import type { PaperState } from '../case/case';
import { dayOf, timeOf, type Day, type Instant } from '../kit/time';
import type { Block, Document } from './document';
import { copyMark, keepBlocks, lineCode, masthead, title } from './slip-parts';
import { caseNumberLines, dayInWords, paperInWords, partOfDay, slipWords } from './words';

export type ReceiptData = {
  readonly street: string;
  readonly community: string;
  readonly caseNumber: string;
  readonly matter: string;
  readonly name: string;
  /** Last four of the identity document: never more of it on paper. */
  readonly idTail: string;
  readonly acceptedAt: Instant;
  readonly papers: readonly {
    readonly name: string;
    readonly state: PaperState;
    readonly copies: number;
  }[];
  /** What happens now, in one sentence, from the matter pack. */
  readonly next: string;
  /** Promised last day. */
  readonly latest: Day;
  readonly phone: string;
  /** Four characters to say on the phone. */
  readonly tracking: string;
  readonly clerk: string;
  readonly copy: number;
};

export function composeReceipt(data: ReceiptData): Document {
  const day = dayOf(data.acceptedAt);
  const accepted = `${dayInWords(day, day)}${partOfDay(timeOf(data.acceptedAt))}`;
  return {
    template: 'acceptance_receipt',
    version: 1,
    blocks: [
      ...copyMark(data.copy),
      ...masthead(data.street, data.community),
      title(slipWords.receipt),
      ...caseNumberLines(data.caseNumber).map((text): Block => ({
        type: 'text',
        text,
        size: 40,
        bold: true,
        align: 'center',
      })),
      { type: 'rule' },
      { type: 'pair', label: slipWords.matter, value: data.matter, size: 40, bold: true },
      {
        type: 'pair',
        label: slipWords.for_whom,
        value: slipWords.tail(data.name, data.idTail),
        size: 32,
        bold: true,
      },
      { type: 'pair', label: slipWords.accepted, value: accepted, size: 32, bold: true },
      ...papers(data),
      { type: 'rule' },
      { type: 'text', text: slipWords.next, size: 32, bold: true },
      { type: 'text', text: data.next, size: 32 },
      {
        type: 'text',
        text: `${slipWords.latest} ${dayInWords(data.latest, day)}`,
        size: 40,
        bold: true,
      },
      { type: 'text', text: slipWords.will_ring, size: 40, bold: true },
      { type: 'rule' },
      { type: 'pair', label: slipWords.progress, value: data.phone, size: 40, bold: true },
      { type: 'pair', label: slipWords.tracking, value: data.tracking, size: 40, bold: true },
      { type: 'qr', data: lineCode('C', data.caseNumber) },
      ...keepBlocks(),
      { type: 'signature', label: `${slipWords.clerk} ${data.clerk}　${slipWords.sign}` },
    ],
  };
}

function papers(data: ReceiptData): readonly Block[] {
  if (data.papers.length === 0) return [];
  return [
    { type: 'rule' },
    { type: 'text', text: slipWords.papers_taken, size: 32, bold: true },
    ...data.papers.map(({ name, state, copies }): Block => ({
      type: 'check',
      mark: state === 'missing' || state === 'late_promised' ? 'lack' : 'have',
      text: name,
      note: paperInWords(state, copies),
    })),
  ];
}
