// Boards and voice as they are being changed, what is wrong with them, and the station they make.
import { boardsOf } from '../../../core/board/boards';
import type { Board, Station, VoiceSettings } from '../../../core/station/station';
import { usualVoice } from '../../ui/say-call';

export type BoardsDraft = {
  readonly boards: readonly Board[];
  readonly voice: VoiceSettings;
  /** 0–100, as typed. */
  readonly volume: string;
};

const usualVolume = 80;
/** A machine has no more displays than that. */
export const mostBoards = 8;

export const boardsDraftOf = (station: Station): BoardsDraft => ({
  boards: boardsOf(station),
  voice: station.voice ?? usualVoice,
  volume: String(station.volume ?? usualVolume),
});

export const isVolume = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) <= 100;

/** Nothing chosen would be an empty board. */
export const isEmptyBoard = ({ services }: Board): boolean => services?.length === 0;

export const isFaulty = ({ boards, volume }: BoardsDraft): boolean =>
  !isVolume(volume) || boards.some(isEmptyBoard);

/** @param draft without faults */
export const stationWith = (station: Station, { boards, voice, volume }: BoardsDraft): Station => ({
  ...station,
  boards: boards.map((board) => ({ ...board, title: board.title.trim() })),
  voice,
  volume: Number(volume),
});

/** A further board: silent, because one of a hall speaks. Its name is the first one that is free. */
export function withFurther(boards: readonly Board[]): readonly Board[] {
  const free = Array.from({ length: mostBoards - 1 }, (_, i) => `b${i + 2}`);
  const id = free.find((one) => boards.every((board) => board.id !== one));
  return id === undefined ? boards : [...boards, { id, title: '', speaks: false }];
}

export const withBoard = (boards: readonly Board[], changed: Board): readonly Board[] =>
  boards.map((board) => (board.id === changed.id ? changed : board));

export function withDisplay(board: Board, display: number | null): Board {
  const { id, title, speaks, services } = board;
  return {
    ...{ id, title, speaks },
    ...(services === undefined ? {} : { services }),
    ...(display === null ? {} : { display }),
  };
}

/** All of them is no choice: a service that is added later is then shown too. */
export function withServices(
  board: Board,
  chosen: readonly string[],
  all: readonly string[],
): Board {
  const { id, title, speaks, display } = board;
  const services = all.filter((key) => chosen.includes(key));
  return {
    ...{ id, title, speaks },
    ...(services.length === all.length ? {} : { services }),
    ...(display === undefined ? {} : { display }),
  };
}
