// The time for people to read (minutes waited, the clock of the day). It decides nothing.
import { useEffect, useState } from 'react';

/** The present instant, renewed every `everyMs` (default: half a minute). */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
