// Acts after a long time in which nobody touched anything.
import { useEffect, useRef } from 'react';

/** @param ms null = never. */
export function useIdle(ms: number | null, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    if (ms === null) return undefined;
    let timer = setTimeout(() => latest.current(), ms);
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), ms);
    };
    const signs = ['pointerdown', 'pointermove', 'keydown'] as const;
    for (const sign of signs) window.addEventListener(sign, restart);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, restart);
    };
  }, [ms]);
}
