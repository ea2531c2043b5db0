// From the tap to the acknowledged commit: acts of one window go one after another, and a refusal becomes a sentence.
import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Result } from '../../core/kit/result';
import { t } from './i18n';
import { firstMisread } from './misread';
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

/** Resolves when the screens have heard of what was done; another figure than before: they asked something new meanwhile. */
type Settled = () => Promise<number>;

const atOnce: Settled = () => Promise.resolve(0);

/** `settled`: until the screen that an act leads to stands with its keys, what is pressed waits for it. */
export function useAct(settled: Settled = atOnce): Acting {
  const drawn = useDrawn();
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const running = useRef(0);
  const [isBusy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);

  const perform = useCallback(
    async <T>(act: () => Promise<Result<T, Refusal>>, isSaid: boolean) => {
      const unclear = firstMisread();
      if (unclear !== undefined) {
        setSentence(t('common.notUnderstood', unclear));
        return null;
      }
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
        void followed(settled, drawn).then(() => {
          running.current -= 1;
          setBusy(running.current > 0);
          end();
        });
      }
    },
    [settled, drawn],
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

/** A screen leads to the next: a ticket to its person, the person to their case. Nothing leads on for longer. */
const mostDrawn = 6;

/** What was heard is drawn, and what the drawn asks is heard, until nothing more is asked. */
async function followed(settled: Settled, drawn: () => Promise<void>): Promise<void> {
  let before = -1;
  for (let round = 0; round < mostDrawn; round++) {
    const asked = await settled();
    await drawn();
    if (asked === before) return;
    before = asked;
  }
}

/** Gives a promise that is kept when everything that React was told before is on the screen, with its keys. */
function useDrawn(): () => Promise<void> {
  const [, draw] = useReducer((drawings: number) => drawings + 1, 0);
  const waiting = useRef<(() => void)[]>([]);
  const isThere = useRef(false);
  const tell = () => {
    for (const done of waiting.current.splice(0)) done();
  };
  useLayoutEffect(tell);
  useLayoutEffect(() => {
    isThere.current = true;
    return () => {
      // Nobody waits for a screen that is gone.
      isThere.current = false;
      tell();
    };
  }, []);
  return useCallback(
    () =>
      new Promise((done) => {
        if (!isThere.current) {
          done();
          return;
        }
        waiting.current.push(done);
        draw();
      }),
    [],
  );
}
