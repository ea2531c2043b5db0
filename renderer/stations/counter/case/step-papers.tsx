// Step 3: each paper looked at once, its state by one figure. Enter or the arrows go on to the next.
import type { KeyboardEvent } from 'react';
import type { Case, PaperMark, PaperState } from '../../../../core/case/case';
import type { MatterPack, Paper, Values } from '../../../../core/matter/definition';
import { isCommand } from '../../../ui/choice-field';
import { classNames } from '../../../ui/class-names';
import { t } from '../../../ui/i18n';
import { papersOf, sayMark, signOf } from './paper-rows';
import classes from './step-papers.module.css';

const states: readonly PaperState[] = [
  'seen_returned',
  'copy_kept',
  'original_kept',
  'missing',
  'late_promised',
];

export type StepPapersProps = {
  readonly pack: MatterPack;
  readonly caze: Case;
  readonly values: Values;
  readonly onMark: (paper: Paper, mark: Omit<PaperMark, 'version'>) => void;
};

export function StepPapers({ pack, caze, values, onMark }: StepPapersProps) {
  return (
    <div className={classes['step']}>
      <p className={classes['how']}>{t('counter.papersHow')}</p>
      {papersOf(pack, values).map((paper, i) => (
        <PaperLine
          key={paper.code}
          paper={paper}
          mark={caze.papers[paper.code]}
          autoFocus={i === 0}
          onMark={(mark) => onMark(paper, mark)}
        />
      ))}
    </div>
  );
}

function PaperLine(props: {
  readonly paper: Paper;
  readonly mark: PaperMark | undefined;
  readonly autoFocus: boolean;
  readonly onMark: (mark: Omit<PaperMark, 'version'>) => void;
}) {
  const { paper, mark, onMark } = props;
  const choose = (state: PaperState) =>
    onMark({ state, copies: state.endsWith('kept') ? Math.max(1, paper.copies) : 0 });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isCommand(event)) return;
    const state = states[Number(event.key) - 1];
    if (state !== undefined) {
      choose(state);
      event.currentTarget.querySelectorAll('input')[states.indexOf(state)]?.focus();
    } else if (mark !== undefined && /^[+=-]$/.test(event.key)) {
      onMark({ ...mark, copies: Math.max(0, mark.copies + (event.key === '-' ? -1 : 1)) });
    } else if (!moveOn(event)) return;
    event.preventDefault();
  };
  return (
    <fieldset className={classes['paper']} onKeyDown={press}>
      <legend className="heard">{paper.name}</legend>
      <span
        className={classNames(classes['sign'], mark?.state === 'missing' && classes['lack'])}
        aria-hidden="true"
      >
        {signOf(paper, mark)}
      </span>
      <div className={classes['words']}>
        <p className={classes['name']}>
          {paper.name}
          <span className={classes['state']}>{sayMark(mark)}</span>
        </p>
        <p className={classes['look']}>{mark?.state === 'missing' ? paper.get : paper.look}</p>
      </div>
      <div className={classes['choices']}>
        {states.map((state, i) => (
          <label key={state} className={classes['choice']}>
            <input
              type="radio"
              name={paper.code}
              checked={mark?.state === state}
              autoFocus={props.autoFocus && i === 0}
              onChange={() => choose(state)}
            />
            <span>
              {i + 1} {t(`counter.paperChoice_${state}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Enter and the upright arrows go from paper to paper; left and right stay with the radio buttons. */
function moveOn(event: KeyboardEvent<HTMLElement>): boolean {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return false;
  const papers = [...(event.currentTarget.parentElement?.querySelectorAll('fieldset') ?? [])];
  const next = papers[papers.indexOf(event.currentTarget as HTMLFieldSetElement) + step];
  (next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector('input'))?.focus();
  return true;
}
