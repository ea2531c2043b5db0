// Has commands decided, each once: the same one again, on whatever line, waits for the same answer. After a restart the page knows
// from its journal what it decided before.
import type { Decided, HallCommand } from '../contract/hall';
import type { WorkQueue } from './work-queue';

export type Decisions = {
  /** Null when no page took it in time: it was not done, and may be asked again. */
  readonly of: (window: number | null, command: HallCommand) => Promise<Decided | null>;
};

const kept = 500;

/** @param takeMs by when a page that is at work takes a command */
export function createDecisions(work: WorkQueue, takeMs: number): Decisions {
  const answers = new Map<string, Promise<Decided | null>>();
  const keep = (id: string, deciding: Promise<Decided | null>): void => {
    answers.set(id, deciding);
    const [oldest] = answers.keys();
    if (answers.size > kept && oldest !== undefined) answers.delete(oldest);
  };
  return {
    of: async (window, command) => {
      const known = answers.get(command.id);
      const deciding =
        known ??
        work.ask({ kind: 'decide', window, command }, takeMs).then((done) => done?.decided ?? null);
      if (!known) keep(command.id, deciding);
      const decided = await deciding;
      if (decided === null) answers.delete(command.id);
      return decided;
    },
  };
}
