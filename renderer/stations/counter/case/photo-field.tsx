// A picture as an answer: taken by the camera, chosen, dropped or pasted, looked at, taken off. One place of the keyboard; every
// act of it is the figure that the same act has at a paper.
import { useRef, type KeyboardEvent } from 'react';
import type { Field } from '../../../../core/matter/field';
import type { PageRef } from '../../../../core/paper/custody';
import { isCommand } from '../../../ui/choice-field';
import { classNames } from '../../../ui/class-names';
import type { Note } from '../../../ui/field-row';
import rowClasses from '../../../ui/field-row.module.css';
import { t } from '../../../ui/i18n';
import { nextFieldOnEnter } from '../../../ui/text-field';
import { PageThumbs } from '../papers/page-thumbs';
import { useDrop } from '../papers/use-drop';
import { FigureAct } from './figure-act';
import classes from './photo-field.module.css';

export type PhotoActs = {
  /** Files to be looked at; null = the camera. */
  readonly onTake: (path: string, files: readonly (Blob | null)[]) => void;
  readonly onSee: (path: string) => void;
};

export type PhotoFieldProps = PhotoActs & {
  readonly field: Field;
  readonly path: string;
  readonly pages: readonly PageRef[];
  readonly isLocked: boolean;
  readonly note: Note;
  readonly layout: 'beside' | 'above';
};

export function PhotoField(props: PhotoFieldProps) {
  const { field, path, pages, isLocked, note, layout, onTake } = props;
  const picker = useRef<HTMLInputElement>(null);
  const most = field.most ?? 1;
  // A single picture that is there is taken again; of several, one is taken off first.
  const canTake = !isLocked && (pages.length < most || most === 1);
  const take = (files: readonly (Blob | null)[]) => {
    if (canTake) onTake(path, files);
  };
  const drop = useDrop(take);
  const see = () => props.onSee(path);
  const acts: Readonly<Record<string, (() => void) | undefined>> = {
    '6': canTake ? () => take([null]) : undefined,
    '7': canTake ? () => picker.current?.click() : undefined,
    '8': pages.length > 0 ? see : undefined,
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isCommand(event) || event.altKey || event.ctrlKey) return;
    const act = acts[event.key];
    if (act === undefined) {
      nextFieldOnEnter(event);
      return;
    }
    event.preventDefault();
    act();
  };
  return (
    <div
      role="group"
      aria-label={field.label}
      className={classNames(rowClasses['row'], rowClasses[layout], drop.isOver && classes['over'])}
      onKeyDown={press}
      {...drop.on}
    >
      <span className={rowClasses['label']} aria-hidden="true">
        {field.label}
        {field.required ? ' ＊' : null}
      </span>
      <div className={classes['photos']}>
        <button
          type="button"
          data-stop=""
          className={classes['count']}
          aria-label={`${field.label} ${countWords(pages, most)}`}
          onClick={acts[pages.length > 0 ? '8' : '6']}
        >
          {drop.isOver ? t('papers.drop', { paper: field.label }) : countWords(pages, most)}
        </button>
        <PageThumbs pages={pages} onOpen={see} />
        <FigureAct figure="6" act={acts['6']}>
          {t(pages.length > 0 && most === 1 ? 'later.photoAgain' : 'later.photoTake')}
        </FigureAct>
        <FigureAct figure="7" act={acts['7']}>
          {t('later.photoFile')}
        </FigureAct>
        <FigureAct figure="8" act={acts['8']}>
          {t('later.photoSee')}
        </FigureAct>
        <input
          ref={picker}
          type="file"
          multiple={most > 1}
          hidden
          accept="image/*"
          aria-label={t('later.photoFile')}
          onChange={({ currentTarget: chosen }) => {
            const files = [...(chosen.files ?? [])].slice(0, Math.max(1, most - pages.length));
            chosen.value = '';
            if (files.length > 0) take(files);
          }}
        />
      </div>
      <span className={classNames(rowClasses['note'], rowClasses[note.tone ?? 'plain'])}>
        {canTake || isLocked ? note.text : t('later.photoFull', { most })}
      </span>
    </div>
  );
}

const countWords = (pages: readonly PageRef[], most: number): string =>
  pages.length === 0 ? t('later.photoNone') : t('later.photoCount', { count: pages.length, most });
