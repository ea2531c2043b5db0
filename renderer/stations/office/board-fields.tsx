// One board: its name, its services, its display, and whether it speaks.
import type { Board, Service } from '../../../core/station/station';
import type { BootSnapshot } from '../../shell';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { t } from '../../ui/i18n';
import { ManyField } from '../../ui/many-field';
import { TextField } from '../../ui/text-field';
import { isEmptyBoard, withDisplay, withServices } from './boards-draft';
import classes from './office.module.css';

export type BoardFieldsProps = {
  /** 1 is the first. */
  readonly place: number;
  readonly board: Board;
  /** The only one: it needs no name on the screen. */
  readonly isAlone: boolean;
  readonly services: readonly Service[];
  readonly displays: BootSnapshot['displays'];
  readonly onChange: (board: Board) => void;
  /** Null until the board is saved. */
  readonly onOpen: (() => void) | null;
  /** Null for the first. */
  readonly onRemove: (() => void) | null;
};

const anyDisplay = 'any';

export function BoardFields(props: BoardFieldsProps) {
  const { place, board, isAlone, services, displays, onChange, onOpen, onRemove } = props;
  const all = services.map(({ key }) => key);
  // A display that is unplugged now stays chosen.
  const count = Math.max(displays.length, board.display ?? 0);
  return (
    <section aria-label={t('boards.board', { place })}>
      <h3>{t('boards.board', { place })}</h3>
      <div data-form className={classes['form']}>
        <TextField
          label={t('boards.name')}
          value={board.title}
          maxLength={20}
          onChange={(title) => onChange({ ...board, title })}
          note={{ text: isAlone ? t('boards.nameHintAlone') : t('boards.nameHint') }}
        />
        <ManyField
          label={t('boards.services')}
          chosen={board.services ?? all}
          choices={services.map(({ key, name, series }) => ({
            ...{ key, label: name, digit: series.toLowerCase() },
          }))}
          onChange={(chosen) => onChange(withServices(board, chosen, all))}
          note={
            isEmptyBoard(board) ? { text: t('boards.servicesMissing'), tone: 'wrong' } : undefined
          }
        />
        <ChoiceField
          label={t('boards.display')}
          value={board.display === undefined ? anyDisplay : String(board.display)}
          choices={[
            { key: anyDisplay, label: t('boards.displayAny') },
            ...Array.from({ length: count }, (_, i) => ({
              key: String(i + 1),
              label: displayName(i, displays),
            })),
          ]}
          onChoose={(key) => onChange(withDisplay(board, key === anyDisplay ? null : Number(key)))}
          note={{ text: t('boards.displayHint') }}
        />
        <ChoiceField
          label={t('boards.speaks')}
          value={board.speaks ? 'yes' : 'no'}
          choices={[
            { key: 'yes', label: t('boards.speaksYes') },
            { key: 'no', label: t('boards.speaksNo') },
          ]}
          onChoose={(key) => onChange({ ...board, speaks: key === 'yes' })}
          note={{ text: t('boards.speaksHint') }}
        />
      </div>
      <div className={classes['acts']}>
        {onOpen === null ? null : <Button onPress={onOpen}>{t('boards.open')}</Button>}
        {onRemove === null ? null : (
          <Button kind="quiet" onPress={onRemove}>
            {t('boards.remove')}
          </Button>
        )}
      </div>
    </section>
  );
}

function displayName(i: number, displays: BootSnapshot['displays']): string {
  const shown = displays[i];
  if (shown === undefined) return t('boards.displayGone', { place: i + 1 });
  const { width, height } = shown;
  return t('boards.displayAt', { place: i + 1, width, height });
}
