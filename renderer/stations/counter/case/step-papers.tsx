// Step 3: each paper looked at once, its state by one figure. Enter or the arrows go on to the next.
// 6 and 7 take in a page, 8 shows what was taken in, 9 gives an original back.
import { useState } from 'react';
import type { Case, PaperMark } from '../../../../core/case/case';
import type { MatterPack, Paper } from '../../../../core/matter/definition';
import type { Values } from '../../../../core/matter/field';
import { t } from '../../../ui/i18n';
import { CaptureDialog, type TakenPage } from '../papers/capture-dialog';
import { PaperLine } from './paper-line';
import { papersOf } from './paper-rows';
import classes from './step-papers.module.css';

export type StepPapersProps = {
  readonly pack: MatterPack;
  readonly caze: Case;
  readonly values: Values;
  readonly today: string;
  readonly isBusy: boolean;
  /** Why the last page was not kept. */
  readonly sentence: string | null;
  readonly nameOf: (staffId: string) => string;
  readonly onMark: (paper: Paper, mark: Pick<PaperMark, 'state' | 'copies'>) => void;
  /** Resolves to whether the page is kept. */
  readonly onPage: (paper: Paper, page: TakenPage) => Promise<boolean>;
  readonly onPages: (paper: Paper) => void;
  readonly onReturn: () => void;
};

type Capturing = { readonly paper: Paper; readonly files: readonly (Blob | null)[] };

export function StepPapers(props: StepPapersProps) {
  const { pack, caze, values, onPage } = props;
  const [capturing, setCapturing] = useState<Capturing | null>(null);
  const [file, ...rest] = capturing?.files ?? [];
  const goOn = () =>
    setCapturing(capturing === null || rest.length === 0 ? null : { ...capturing, files: rest });
  const keep = async (paper: Paper, page: TakenPage) => {
    if (await onPage(paper, page)) goOn();
  };
  return (
    <div className={classes['step']}>
      <p className={classes['how']}>{t('counter.papersHow')}</p>
      {papersOf(pack, values).map((paper, i) => (
        <PaperLine
          key={paper.code}
          paper={paper}
          mark={caze.papers[paper.code]}
          pages={caze.pages?.[paper.code] ?? []}
          today={props.today}
          nameOf={props.nameOf}
          autoFocus={i === 0}
          onMark={(mark) => props.onMark(paper, mark)}
          onTake={(files) => setCapturing({ paper, files })}
          onPages={() => props.onPages(paper)}
          onReturn={props.onReturn}
        />
      ))}
      {capturing === null || file === undefined ? null : (
        <CaptureDialog
          key={capturing.files.length}
          paper={capturing.paper.name}
          what="page"
          file={file}
          more={rest.length}
          isBusy={props.isBusy}
          sentence={props.sentence}
          onKeep={(page) => void keep(capturing.paper, page)}
          onClose={goOn}
        />
      )}
    </div>
  );
}
