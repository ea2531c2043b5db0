// Ties the board's calls to the voice: whatever is new in the list is said, in turn, by one board of the machine at a time.
import { useEffect, useRef, useState } from 'react';
import { isStillDue } from '../../../core/board/announcements';
import type { BoardCall } from '../../../core/board/board-calls';
import { call as ask } from '../../shell';
import { sayCall, type Voice } from '../../ui/say-call';
import { createAnnouncer, type Announcer } from './announcer';

/** What is being said, and which call was the newest when it began. */
export type Said = { readonly key: string; readonly newest: string | undefined } | null;

/** How long a board that does not speak keeps a recall in front: about as long as one takes to say. */
const silentMs = 8_000;
const oneAtATime = 'board-voice';

/** @param calls newest first; undefined while loading. @param voice null for a board that does not speak; undefined while loading. */
export function useAnnouncements(
  calls: readonly BoardCall[] | undefined,
  voice: Voice | null | undefined,
): Said {
  const [said, setSaid] = useState<Said>(null);
  const how = useRef<Voice | null>(null);
  const announcer = useRef<Announcer | null>(null);
  const isReady = calls !== undefined && voice !== undefined;
  const speaks = voice !== null;
  useEffect(() => {
    how.current = voice ?? null;
  }, [voice]);
  useEffect(() => {
    if (!isReady) return;
    const own = createAnnouncer({
      say: async (call) => {
        const begin = () => setSaid({ key: call.key, newest: own.calls()[0]?.key });
        await (speaks ? speak(call, own, how, begin) : show(call, begin));
        setSaid(null);
      },
      heard: speaks ? heardHere : () => Promise.resolve([]),
      now: () => Date.now(),
    });
    announcer.current = own;
    return () => own.stop();
  }, [isReady, speaks]);
  useEffect(() => {
    if (calls !== undefined) announcer.current?.follow(calls);
  }, [calls, isReady, speaks]);
  return said;
}

/** Under a lock of the machine: two boards that both speak do so one after the other, and no call twice. */
async function speak(
  call: BoardCall,
  own: Announcer,
  how: { readonly current: Voice | null },
  begin: () => void,
): Promise<void> {
  await navigator.locks.request(oneAtATime, async () => {
    const isDue = (): boolean => isStillDue(own.calls(), call);
    const voice = how.current;
    if (voice === null || !isDue() || (await heardHere()).includes(call.key)) return;
    begin();
    await sayCall(call, voice, {
      isDue,
      saidOnce: () => void ask('voice.said', { key: call.key }).catch(() => undefined),
    });
  });
}

async function show(call: BoardCall, begin: () => void): Promise<void> {
  if (!call.isRecall) return;
  begin();
  await new Promise((done) => setTimeout(done, silentMs));
}

/** Where the machine does not answer, a call is said once more rather than not at all. */
const heardHere = (): Promise<readonly string[]> =>
  ask('voice.heard', null).catch((): readonly string[] => []);
