// What calls are spoken with on this machine, and which were spoken.
import { randomUUID } from 'node:crypto';
import type { Recordings } from '../contract/voice';
import type { VoicePort } from '../ports';
import { openHeardCalls } from './heard-calls';
import { pickRecordings } from './pick-recordings';
import { openRecordings } from './recordings';

export type VoiceOptions = {
  readonly data: string;
  readonly changed: (recordings: Recordings) => void;
  readonly failed: (error: unknown) => void;
};

export const openVoice = ({ data, changed, failed }: VoiceOptions): VoicePort => ({
  recordings: openRecordings({ data, pick: pickRecordings, newName: randomUUID, changed }),
  heard: openHeardCalls(data, failed),
});
