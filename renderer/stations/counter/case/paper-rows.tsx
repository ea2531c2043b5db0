// The papers of a case as rows: a sign, a name, a word. What is missing is the only red on the screen.
import type { Case, PaperMark } from '../../../../core/case/case';
import { neededPapers } from '../../../../core/case/form';
import type { MatterPack, Paper } from '../../../../core/matter/definition';
import type { Values } from '../../../../core/matter/field';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';

export type PaperRowsProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly values: Values;
};

export function PaperRows({ caze, pack, values }: PaperRowsProps) {
  return (
    <ul>
      {papersOf(pack, values).map((paper) => {
        const mark = caze.papers[paper.code];
        return (
          <li key={paper.code}>
            <ListRow
              lead={signOf(paper, mark)}
              leadWidth="sign"
              title={<strong>{paper.name}</strong>}
              detail={sayMark(mark)}
              tone={mark?.state === 'missing' ? 'needs-you' : 'plain'}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** The papers that this case needs by its answers so far. */
export function papersOf(pack: MatterPack, values: Values): readonly Paper[] {
  return neededPapers(pack, values);
}

/** `✓` enough, `缺` missing, `?` not looked at. */
export function signOf(paper: Paper, mark: PaperMark | undefined): string {
  if (mark === undefined) return '☐';
  if (paper.enough.includes(mark.state)) return '✓';
  return mark.state === 'late_promised' ? '◔' : t('counter.paperLack');
}

/** `看过，已退回`, `留复印件 1 张`, `下次带来`. */
export function sayMark(mark: PaperMark | undefined): string {
  if (mark === undefined) return t('counter.paperNotYet');
  return t(`counter.paper_${mark.state}`, { copies: mark.copies });
}
