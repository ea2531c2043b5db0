// The visit card: who comes, when, and the word that tells our agent from a stranger at the door.
import { dayOf, type Day, type Instant, type TimeOfDay } from '../kit/time';
import type { Block, Document } from './document';
import { copyMark, keepBlocks, lineCode, masthead, title } from './slip-parts';
import { dayInWords, slipWords, spanInWords } from './words';

export type VisitCardData = {
  readonly street: string;
  readonly community: string;
  readonly visitId: string;
  readonly day: Day;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** Names of the agents, the leading one first. */
  readonly agents: readonly string[];
  readonly purpose: string;
  readonly place: string;
  /** What the resident should have ready; may be empty. */
  readonly bring: string;
  readonly bookingWord: string;
  readonly phone: string;
  readonly printedAt: Instant;
  readonly copy: number;
};

export function composeVisitCard(data: VisitCardData): Document {
  return {
    template: 'visit_card',
    version: 1,
    blocks: [
      ...copyMark(data.copy),
      ...masthead(data.street, data.community),
      title(slipWords.visit),
      { type: 'rule' },
      pair(slipWords.visit_day, dayInWords(data.day, dayOf(data.printedAt)), 40),
      pair(slipWords.visit_time, spanInWords(data.from, data.to), 40),
      pair(slipWords.visit_who, data.agents.join('、'), 40),
      pair(slipWords.visit_why, data.purpose, 32),
      pair(slipWords.visit_place, data.place, 32),
      ...(data.bring === '' ? [] : [pair(slipWords.visit_bring, data.bring, 32)]),
      { type: 'rule' },
      { type: 'text', text: slipWords.visit_word, size: 32, align: 'center' },
      { type: 'text', text: data.bookingWord, size: 72, bold: true, align: 'center' },
      { type: 'text', text: slipWords.visit_wrong, size: 32 },
      { type: 'text', text: data.phone, size: 48, bold: true, align: 'center' },
      { type: 'rule' },
      pair(slipWords.visit_change, data.phone, 32),
      { type: 'text', text: slipWords.visit_free, size: 32, bold: true },
      { type: 'qr', data: lineCode('V', data.visitId.slice(-12)) },
      ...keepBlocks(),
    ],
  };
}

const pair = (label: string, value: string, size: 32 | 40): Block => ({
  type: 'pair',
  label,
  value,
  size,
  bold: true,
});
