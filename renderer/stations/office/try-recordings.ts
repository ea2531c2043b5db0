// Whether chosen recordings can be played: each is decoded here, by the very program that will play it.
import { clipNames } from '../../../core/board/clips';
import type { ChosenRecordings, RecordingFault } from '../../../electron/contract/voice';
import { call } from '../../shell';

/** A word or two: longer ones would hold up the hall. */
const longestSeconds = 4;

export type TriedRecordings = {
  readonly choice: string;
  /** Clips that can be taken, in the order of the list. */
  readonly clips: readonly string[];
  readonly refused: readonly {
    readonly file: string;
    readonly fault: RecordingFault | 'not_playable' | 'too_long' | 'empty';
  }[];
};

type Fault = TriedRecordings['refused'][number]['fault'];

export async function tryRecordings(chosen: ChosenRecordings): Promise<TriedRecordings> {
  const clips: string[] = [];
  const refused: TriedRecordings['refused'][number][] = [...chosen.refused];
  for (const { clip, file } of chosen.files) {
    const fault = await faultOf(await call('voice.chosen', { choice: chosen.choice, clip }));
    if (fault === null) clips.push(clip);
    else refused.push({ file, fault });
  }
  return {
    choice: chosen.choice,
    clips: clipNames.filter((name) => clips.includes(name)),
    refused,
  };
}

async function faultOf(bytes: Uint8Array | null): Promise<Fault | null> {
  if (bytes === null) return 'unreadable';
  const audio = new OfflineAudioContext(1, 1, 44_100);
  try {
    // A copy: decoding takes the bytes away.
    const { duration } = await audio.decodeAudioData(new Uint8Array(bytes).buffer);
    if (duration > longestSeconds) return 'too_long';
    return duration < 0.05 ? 'empty' : null;
  } catch {
    return 'not_playable';
  }
}
