// Boards and voice as one form: saved as one, tried before it is saved.
import { useState, type ReactNode } from 'react';
import type { Station } from '../../../core/station/station';
import type { BootSnapshot } from '../../shell';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import { BoardFields } from './board-fields';
import {
  boardsDraftOf,
  isFaulty,
  mostBoards,
  stationWith,
  withBoard,
  withFurther,
  type BoardsDraft,
} from './boards-draft';
import classes from './office.module.css';
import { Section, type Said } from './section';
import settings from './settings.module.css';
import { VoiceFields } from './voice-fields';

export type BoardsSectionProps = {
  readonly station: Station;
  /** Of the hall that this machine joined; null where it did not. */
  readonly owner: string | null;
  readonly displays: BootSnapshot['displays'];
  readonly said: Said;
  readonly isBusy: boolean;
  readonly isTrying: boolean;
  readonly onSave: (station: Station) => void;
  readonly onTry: (draft: BoardsDraft) => void;
  readonly onOpen: (board: string) => void;
  /** The site's own recordings: a form of its own. */
  readonly children: ReactNode;
};

export function BoardsSection(props: BoardsSectionProps) {
  const { station, displays, said, isBusy } = props;
  const [draft, setDraft] = useState(() => boardsDraftOf(station));
  const change = (part: Partial<BoardsDraft>) => setDraft((known) => ({ ...known, ...part }));
  const { boards } = draft;
  const faulty = isFaulty(draft);
  const save = () => {
    if (!faulty) props.onSave(stationWith(station, draft));
  };
  useKeys({ 'Ctrl+Enter': save });
  const isOpenable = (id: string) =>
    station.roles.includes('board') &&
    (id === 'main' || (station.boards ?? []).some((known) => known.id === id));
  return (
    <Section title={t('office.section_boards')} lead={t('boards.lead')} said={said}>
      {boards.map((board, i) => (
        <BoardFields
          key={board.id}
          place={i + 1}
          board={board}
          isAlone={boards.length === 1}
          services={station.site.services}
          displays={displays}
          onChange={(changed) => change({ boards: withBoard(boards, changed) })}
          onOpen={isOpenable(board.id) ? () => props.onOpen(board.id) : null}
          onRemove={
            i === 0 ? null : () => change({ boards: boards.filter(({ id }) => id !== board.id) })
          }
        />
      ))}
      <div className={classes['acts']}>
        <Button
          isDisabled={boards.length >= mostBoards}
          onPress={() => change({ boards: withFurther(boards) })}
        >
          {t('boards.add')}
        </Button>
        {boards.some(({ speaks }) => speaks) ? null : <p>{silence(props.owner)}</p>}
      </div>
      <VoiceFields
        draft={draft}
        isTrying={props.isTrying}
        onChange={change}
        onTry={() => props.onTry(draft)}
      />
      <div className={settings['way']}>
        <Button
          kind="primary"
          keys="Ctrl Enter"
          isPending={isBusy}
          isDisabled={faulty}
          onPress={save}
        >
          {t('common.save')}
        </Button>
        <p className={faulty ? settings['faulty'] : settings['later']}>
          {faulty ? t('office.settingsFaulty') : t('boards.atOnce')}
        </p>
      </div>
      {props.children}
    </Section>
  );
}

const silence = (owner: string | null): string =>
  owner === null ? t('boards.nobodySpeaks') : t('boards.speaksJoined', { owner });
