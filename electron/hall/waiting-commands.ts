// Commands that the owner has not answered yet. Each is asked again, under its id, whenever the line is back, until nobody waits for
// it: a clerk whose line is cut goes on alone, so not for long.
import { refuse } from '../../core/kit/result';
import type { CommandAnswer, HallCommand } from '../contract/hall';
import type { Connection } from './connection';

export type WaitingCommand = {
  readonly command: HallCommand;
  readonly answer: Promise<CommandAnswer>;
  readonly settle: (answer: CommandAnswer) => void;
  /** The line that it was asked on is no good when nothing comes within that time. */
  readonly endsLineAfter: (ms: number, connection: Connection) => void;
  /** The line that it was asked on is gone. */
  readonly lost: () => void;
};

export type Waiting = {
  readonly get: (id: string) => WaitingCommand | undefined;
  readonly all: () => readonly WaitingCommand[];
  readonly add: (command: HallCommand) => WaitingCommand;
};

/** @param giveUpMs after which nobody waits for a command any more. @param lostMs the same without a line */
export function createWaiting(giveUpMs: number, lostMs: number): Waiting {
  const known = new Map<string, WaitingCommand>();
  return {
    get: (id) => known.get(id),
    all: () => [...known.values()],
    add: (command) => {
      let late: NodeJS.Timeout | undefined;
      let settle: (answered: CommandAnswer) => void = () => undefined;
      const answer = new Promise<CommandAnswer>((resolve) => (settle = resolve));
      let cut: NodeJS.Timeout | undefined;
      const giveUp = (): void => one.settle(refuse({ code: 'owner_lost' }));
      const over = setTimeout(giveUp, giveUpMs);
      const one: WaitingCommand = {
        command,
        answer,
        settle: (result) => {
          clearTimeout(late);
          clearTimeout(cut);
          clearTimeout(over);
          known.delete(command.id);
          settle(result);
        },
        endsLineAfter: (ms, connection) => {
          clearTimeout(late);
          clearTimeout(cut);
          late = setTimeout(() => connection.end('silent'), ms);
        },
        lost: () => {
          clearTimeout(late);
          cut = setTimeout(giveUp, lostMs);
        },
      };
      known.set(command.id, one);
      return one;
    },
  };
}
