// The list of papers on the form: each with its state, how many copies we keep, and who compared them with the original when.
import type { Case, PaperMark } from '../../case/case';
import { neededPapers } from '../../case/form';
import { dayOf } from '../../kit/time';
import type { MatterPack, Paper } from '../../matter/definition';
import type { Values } from '../../matter/field';
import { fullDayInWords } from '../in-words';
import type { FormBlock } from './form-sheet';
import { formRows } from './form-rows';
import { fillWords, type FormWords } from './form-words';

const widths = [33, 30, 8, 29];

export type PapersOf = {
  readonly pack: MatterPack;
  readonly c: Case;
  readonly values: Values;
  readonly words: FormWords;
  readonly isLarge: boolean;
  readonly nameOf: (staffId: string) => string;
};

export function formPapers(given: PapersOf): readonly FormBlock[] {
  const { pack, c, values, words, isLarge } = given;
  const needed = new Set(neededPapers(pack, values));
  const papers = pack.papers.filter((paper) => needed.has(paper) || c.papers[paper.code]);
  if (papers.length === 0) return [{ type: 'form_words', texts: [words.none] }];
  if (isLarge) {
    const cells = papers.map((paper) => {
      const mark = c.papers[paper.code];
      return { label: paper.name, value: { type: 'words', text: stateOf(mark, words) } as const };
    });
    return formRows(cells, true);
  }
  const { name, state, copies, checked } = words.papers;
  return [
    { type: 'form_head', cells: [name, state, copies, checked], widths },
    ...papers.map((paper) => {
      return { type: 'form_line', cells: lineOf(given, paper), widths } as const;
    }),
  ];
}

function lineOf({ c, words, nameOf }: PapersOf, { code, name }: Paper): readonly string[] {
  const mark = c.papers[code];
  const isKept = mark?.state === 'copy_kept' || mark?.state === 'original_kept';
  const checked = mark?.at === undefined ? '' : fullDayInWords(dayOf(mark.at));
  const who = mark?.by === undefined ? '' : nameOf(mark.by);
  return [
    name,
    stateOf(mark, words),
    isKept ? String(Math.max(1, mark.copies)) : '',
    mark?.state === 'missing' ? '' : [checked, who].filter(Boolean).join(' '),
  ];
}

/** A paper that nobody has marked yet is empty: it may come, and be noted by hand. */
function stateOf(mark: PaperMark | undefined, { papers }: FormWords): string {
  if (!mark) return '';
  if (mark.returned) return papers.seen_returned;
  if (mark.state === 'late_promised' && mark.due !== undefined)
    return fillWords(papers.lateUntil, { day: fullDayInWords(mark.due) });
  return papers[mark.state];
}
