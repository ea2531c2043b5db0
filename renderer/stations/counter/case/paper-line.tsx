// One paper: what it must be, where it is, its pages. Every key of it is a figure, so that nobody has to leave the row.
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import type { PaperMark, PaperState } from '../../../../core/case/case';
import type { Paper } from '../../../../core/matter/definition';
import { isOriginalOut, type PageRef } from '../../../../core/paper/custody';
import { isCommand } from '../../../ui/choice-field';
import { classNames } from '../../../ui/class-names';
import { t } from '../../../ui/i18n';
import { PageThumbs } from '../papers/page-thumbs';
import { sayCustody } from '../papers/say-custody';
import { useDrop } from '../papers/use-drop';
import { FigureAct } from './figure-act';
import { sayMark, signOf } from './paper-rows';
import classes from './step-papers.module.css';

const states: readonly PaperState[] = [
  'seen_returned',
  'copy_kept',
  'original_kept',
  'missing',
  'late_promised',
];

export type PaperLineProps = {
  readonly paper: Paper;
  readonly mark: PaperMark | undefined;
  readonly pages: readonly PageRef[];
  readonly today: string;
  readonly nameOf: (staffId: string) => string;
  readonly autoFocus: boolean;
  readonly onMark: (mark: Pick<PaperMark, 'state' | 'copies'>) => void;
  /** Files to be looked at; null = the camera. */
  readonly onTake: (files: readonly (Blob | null)[]) => void;
  readonly onPages: () => void;
  readonly onReturn: () => void;
};

export function PaperLine(props: PaperLineProps) {
  const { paper, mark, pages, onMark, onTake } = props;
  const picker = useRef<HTMLInputElement>(null);
  const drop = useDrop(onTake);
  const choose = (state: PaperState) =>
    onMark({ state, copies: state.endsWith('kept') ? Math.max(1, paper.copies) : 0 });
  const isOut = isOriginalOut(mark);
  const acts: Acts = {
    '6': () => onTake([null]),
    '7': () => picker.current?.click(),
    '8': pages.length > 0 ? props.onPages : undefined,
    '9': isOut ? props.onReturn : undefined,
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isCommand(event)) return;
    const state = states[Number(event.key) - 1];
    if (state !== undefined) {
      choose(state);
      event.currentTarget.querySelectorAll('input')[states.indexOf(state)]?.focus();
    } else if (event.key in acts) acts[event.key]?.();
    else if (mark !== undefined && /^[+=-]$/.test(event.key)) {
      onMark({ ...mark, copies: Math.max(0, mark.copies + (event.key === '-' ? -1 : 1)) });
    } else if (!moveOn(event)) return;
    event.preventDefault();
  };
  const custody = sayCustody(mark, props.today, props.nameOf);
  return (
    <fieldset
      className={classNames(classes['paper'], drop.isOver && classes['over'])}
      onKeyDown={press}
      {...drop.on}
    >
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
        {custody === null ? null : (
          <p className={classNames(classes['custody'], classes[custody.tone])}>{custody.words}</p>
        )}
        <p className={classes['look']}>
          {drop.isOver
            ? t('papers.drop', { paper: paper.name })
            : mark?.state === 'missing'
              ? paper.get
              : paper.look}
        </p>
      </div>
      <Choices {...props} acts={acts} onChoose={choose} picker={picker} />
      <PageThumbs pages={pages} onOpen={props.onPages} />
    </fieldset>
  );
}

type Acts = Readonly<Record<string, (() => void) | undefined>>;

function Choices({
  paper,
  mark,
  pages,
  autoFocus,
  acts,
  picker,
  onChoose,
  onTake,
}: PaperLineProps & {
  readonly acts: Acts;
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly onChoose: (state: PaperState) => void;
}) {
  return (
    <div className={classes['choices']}>
      {states.map((state, i) => (
        <label key={state} className={classes['choice']}>
          <input
            type="radio"
            name={paper.code}
            checked={mark?.state === state}
            autoFocus={autoFocus && i === 0}
            onChange={() => onChoose(state)}
          />
          <span>
            {i + 1} {t(`counter.paperChoice_${state}`)}
          </span>
        </label>
      ))}
      <span className={classes['acts']}>
        <FigureAct figure="6" act={acts['6']}>
          {t('papers.addCamera')}
        </FigureAct>
        <FigureAct figure="7" act={acts['7']}>
          {t('papers.addFile')}
        </FigureAct>
        <FigureAct figure="8" act={acts['8']}>
          {t('papers.seePages', { count: pages.length })}
        </FigureAct>
        <FigureAct figure="9" act={acts['9']}>
          {t('papers.returnIt')}
        </FigureAct>
      </span>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept="image/*,application/pdf"
        aria-label={t('papers.addFile')}
        onChange={({ currentTarget: chosen }) => {
          const files = [...(chosen.files ?? [])];
          chosen.value = '';
          if (files.length > 0) onTake(files);
        }}
      />
    </div>
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
