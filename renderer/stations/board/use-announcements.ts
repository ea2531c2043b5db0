// Ties the board's calls to the voice: whatever is new in the list is spoken, in turn.
import { useEffect, useRef } from 'react';
import { t } from '../../ui/i18n';
import type { BoardCall } from './announcements';
import { createAnnouncer, type Announcer } from './announcer';
import { sayCall } from './voice';

/** @param calls newest first; undefined while loading. @param volume 0–100. */
export function useAnnouncements(calls: readonly BoardCall[] | undefined, volume: number): void {
  const loudness = useRef(volume);
  const announcer = useRef<Announcer | null>(null);
  useEffect(() => {
    loudness.current = volume;
  }, [volume]);
  useEffect(() => {
    const own = createAnnouncer((call) =>
      sayCall({ call, words: spokenWords(call), volume: loudness.current / 100 }),
    );
    announcer.current = own;
    return () => {
      own.stop();
      announcer.current = null;
    };
  }, []);
  useEffect(() => {
    if (calls !== undefined) announcer.current?.follow(calls, Date.now());
  }, [calls]);
}

/** The call as a sentence for a system's voice: the number character by character. */
function spokenWords(call: BoardCall): string {
  const digits = t('board.spokenDigits');
  const number = Array.from(call.number)
    .map((c) => (/\d/.test(c) ? digits.charAt(Number(c)) : c))
    .join(' ');
  return t('board.spoken', { number, window: call.window });
}
