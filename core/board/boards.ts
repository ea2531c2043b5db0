// The boards of one machine: a television is a board, each with its own part of the services, and one of them speaks for all.
import type { Board, Service, Station } from '../station/station';

/** The first board has the window that machines had before there were several. */
export const firstBoard: Board = { id: 'main', title: '', speaks: true };

/** Never none: a machine of before has the first one, which shows everything and speaks. */
export const boardsOf = ({ boards = [] }: Pick<Station, 'boards'>): readonly Board[] =>
  boards.length === 0 ? [firstBoard] : boards;

/** A machine that joins a hall falls silent: its owner's boards speak already. */
export const silent = (station: Pick<Station, 'boards'>): readonly Board[] =>
  boardsOf(station).map((board) => ({ ...board, speaks: false }));

/** A machine that stands alone again has one board that speaks. */
export function speaking(station: Pick<Station, 'boards'>): readonly Board[] {
  const boards = boardsOf(station);
  if (boards.some(({ speaks }) => speaks)) return boards;
  return boards.map((board, i) => (i === 0 ? { ...board, speaks: true } : board));
}

/** The board of a window; a window without a board's name, or with one that is gone, shows the first. */
export function boardOf(station: Pick<Station, 'boards'>, id: string | null): Board {
  const boards = boardsOf(station);
  return boards.find((board) => board.id === id) ?? boards[0] ?? firstBoard;
}

/** Whether a board shows this service. One that the site does not know (any more) is nobody's, so everybody's. */
export function showsService(
  { services }: Pick<Board, 'services'>,
  known: readonly Pick<Service, 'key'>[],
  service: string,
): boolean {
  if (services === undefined) return true;
  return services.includes(service) || !known.some(({ key }) => key === service);
}
