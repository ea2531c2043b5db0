// A function that stays the same one and does what the last one given does: what it is handed to need not be drawn again for its sake.
import { useCallback, useLayoutEffect, useRef } from 'react';

export function useSteady<A extends readonly unknown[]>(
  act: (...given: A) => void,
): (...given: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
