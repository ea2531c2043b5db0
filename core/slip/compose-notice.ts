// The one-time notice: everything that is still missing, at once, and how to get each piece (the law allows one telling).
import { dayOf, timeOf, type Instant } from '../kit/time';
import type { Block, Document } from './document';
import { copyMark, keepBlocks, lineCode, masthead, title } from './slip-parts';
import { dayInWords, partOfDay, slipWords } from './words';

export type NoticeData = {
  readonly street: string;
  readonly community: string;
  readonly centre: string;
  readonly caseNumber: string;
  readonly matter: string;
  readonly name: string;
  readonly idTail: string;
  readonly givenAt: Instant;
  /** `how`: where and how the paper is got, from the matter pack; may be empty. */
  readonly papers: readonly { readonly name: string; readonly how: string }[];
  /** Questions that the form still leaves open. */
  readonly fields: readonly string[];
  readonly phone: string;
  readonly tracking: string;
  readonly clerk: string;
  readonly copy: number;
};

export function composeNotice(data: NoticeData): Document {
  const day = dayOf(data.givenAt);
  const lacks = (texts: readonly { readonly name: string; readonly how: string }[]): Block[] =>
    texts.map(({ name, how }) => ({ type: 'check', mark: 'lack', text: name, note: how }));
  return {
    template: 'one_time_notice',
    version: 1,
    blocks: [
      ...copyMark(data.copy),
      ...masthead(data.street, data.community),
      title(slipWords.notice),
      { type: 'rule' },
      { type: 'pair', label: slipWords.matter, value: data.matter, size: 40, bold: true },
      {
        type: 'pair',
        label: slipWords.for_whom,
        value: slipWords.tail(data.name, data.idTail),
        size: 32,
        bold: true,
      },
      { type: 'rule' },
      { type: 'text', text: slipWords.notice_once, size: 40, bold: true },
      ...list(slipWords.notice_papers, lacks(data.papers)),
      ...list(slipWords.notice_fields, lacks(data.fields.map((name) => ({ name, how: '' })))),
      { type: 'rule' },
      { type: 'text', text: slipWords.notice_again, size: 32, bold: true },
      { type: 'pair', label: slipWords.come_to, value: data.centre, size: 32, bold: true },
      { type: 'pair', label: slipWords.ask, value: data.phone, size: 40, bold: true },
      { type: 'pair', label: slipWords.tracking, value: data.tracking, size: 40, bold: true },
      { type: 'qr', data: lineCode('C', data.caseNumber) },
      ...keepBlocks(),
      {
        type: 'text',
        text: `${dayInWords(day, day)}${partOfDay(timeOf(data.givenAt))}`,
        size: 28,
        align: 'center',
      },
      { type: 'signature', label: `${slipWords.clerk} ${data.clerk}　${slipWords.sign}` },
    ],
  };
}

function list(heading: string, checks: readonly Block[]): readonly Block[] {
  if (checks.length === 0) return [];
  const text = `${heading}（${slipWords.counted(checks.length)}）`;
  return [{ type: 'space', dots: 12 }, { type: 'text', text, size: 32, bold: true }, ...checks];
}
