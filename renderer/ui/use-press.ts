// What a finger or a mouse presses, under the rule of `press.ts`: when its turn comes, it does what the button then says.
import { useCallback, useEffect, useId, useRef } from 'react';
import { press } from './press';
import { pressOf } from './use-keys';

/** `key`: the key that does the same, so that key and button together are one press. A button that is gone by its turn does nothing. */
export function usePress(act: (() => void) | undefined, key?: string): () => void {
  const id = useId();
  const latest = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(
    () => () => {
      latest.current = undefined;
    },
    [],
  );
  return useCallback(
    () => press(key === undefined ? id : pressOf(key), () => latest.current?.()),
    [key, id],
  );
}
