// Commands that the owner has not answered yet. Each is asked again, under its id, whenever the line is back, until nobody waits for it.
import { refuse } from '../../core/kit/result';
import type { CommandAnswer, HallCommand } from '../contract/hall';
import type { Connection } from './connection';

export type WaitingCommand = {
  readonly command: HallCommand;
  readonly answer: Promise<CommandAnswer>;
  readonly settle: (answer: CommandAnswer) => void;
  /** The line that it was asked on is no good when nothing comes within that time. */
  readonly endsLineAfter: (ms: number | null, connection?: Connection) => void;
};

export type Waiting = {
  readonly get: (id: string) => WaitingCommand | undefined;
  readonly all: () => readonly WaitingCommand[];
  readonly add: (command: HallCommand) => WaitingCommand;
};

/** @param giveUpMs after which nobody waits for a command any more */
export function createWaiting(giveUpMs: number): Waiting {
  const known = new Map<string, WaitingCommand>();
  return {
    get: (id) => known.get(id),
    all: () => [...known.values()],
    add: (command) => {
      let late: NodeJS.Timeout | undefined;
      let settle: (answered: CommandAnswer) => void = () => undefined;
      const answer = new Promise<CommandAnswer>((resolve) => (settle = resolve));
      const over = setTimeout(() => one.settle(refuse({ code: 'owner_lost' })), giveUpMs);
      const one: WaitingCommand = {
        command,
        answer,
        settle: (result) => {
          clearTimeout(late);
          clearTimeout(over);
          known.delete(command.id);
          settle(result);
        },
        endsLineAfter: (ms, connection) => {
          clearTimeout(late);
          if (ms !== null) late = setTimeout(() => connection?.end('silent'), ms);
        },
      };
      known.set(command.id, one);
      return one;
    },
  };
}
