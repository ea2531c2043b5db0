// From the tap to the acknowledged commit: acts of one window go one after another, and a refusal becomes a sentence.
import { useCallback, useRef, useState } from 'react';
import type { Result } from '../../core/kit/result';
import { beginAct } from './press';
import { say, type Refusal } from './say';

export type Acting = {
  readonly isBusy: boolean;
  /** Why the last act was refused; null after one that was done. */
  readonly sentence: string | null;
  /** When the last act was on the disk. */
  readonly savedAt: number | null;
  /** Runs an act when those before it are done, and gives its value; null when it was refused. */
  readonly run: Run;
  /** Beside whatever else is done, heard of only when refused: for paper, which must hold nobody up. */
  readonly beside: Run;
  /** As `run`; the caller says itself, beside the field, why it was refused. */
  readonly quietly: Run;
  readonly clear: () => void;
};

export type Run = <T>(act: () => Promise<Result<T, Refusal>>) => Promise<T | null>;

const atOnce = (): Promise<void> => Promise.resolve();

/** `settled`: resolves when the screen has heard of what was done; what is pressed before that waits. */
export function useAct(settled: () => Promise<void> = atOnce): Acting {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const running = useRef(0);
  const [isBusy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);

  const perform = useCallback(
    async <T>(act: () => Promise<Result<T, Refusal>>, isSaid: boolean) => {
      const end = beginAct();
      running.current += 1;
      setBusy(true);
      const turn = line.current.then(act);
      line.current = turn.catch(() => undefined);
      try {
        const result = await turn;
        setSentence(result.ok || !isSaid ? null : say(result.refusal));
        if (!result.ok) return null;
        setSavedAt(Date.now());
        return result.value;
      } finally {
        void settled().then(() => {
          running.current -= 1;
          setBusy(running.current > 0);
          end();
        });
      }
    },
    [settled],
  );
  const run: Run = useCallback((act) => perform(act, true), [perform]);
  const quietly: Run = useCallback((act) => perform(act, false), [perform]);
  const beside: Run = useCallback(async (act) => {
    const result = await act();
    if (!result.ok) setSentence(say(result.refusal));
    return result.ok ? result.value : null;
  }, []);
  const clear = useCallback(() => setSentence(null), []);
  return { isBusy, sentence, savedAt, run, beside, quietly, clear };
}
