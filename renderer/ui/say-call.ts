// The sound of a call: the site's own recordings, else a Mandarin voice of the system where one is installed, else the shipped clips,
// which need nothing. A word whose recording is missing or does not play is said by the shipped one. Calls are Chinese in every language.
import type { BoardCall } from '../../core/board/board-calls';
import { clipsOf } from '../../core/board/clips';
import type { VoiceSettings } from '../../core/station/station';
import words from '../../resources/voice/words.json';

export type Voice = VoiceSettings & {
  /** 0–1. */
  readonly volume: number;
  readonly recordings: {
    readonly files: readonly string[];
    readonly stamp: string;
  };
};

export type SayingOf = {
  /** Asked before each time: who came is not called again. */
  readonly isDue: () => boolean;
  /** The call was said to its end for the first time. */
  readonly saidOnce: () => void;
};

export const usualVoice: VoiceSettings = { source: 'auto', rate: 1, times: 2 };

const shipped = import.meta.glob<string>('../../resources/voice/*.ogg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

/** No clip and no sentence is longer; a device that never says “ended” must not silence the hall. */
const longestClipMs = 9_000;
const longestSentenceMs = 20_000;
const betweenMs = 500;
/** The usual pace of a system's voice is too quick for a hall of old people. */
const systemRate = 0.8;

/** Set once the system's voice did not speak although it was there: from then on clips. */
let systemVoiceFails = false;

/** Two soft tones, then the call as often as the settings say. Resolves when it is over, and never rejects. */
export async function sayCall(
  call: Pick<BoardCall, 'number' | 'window'>,
  voice: Voice,
  { isDue, saidOnce }: SayingOf,
): Promise<void> {
  if (voice.volume <= 0) return;
  await playClip('chime', voice);
  for (let time = 0; time < voice.times && isDue(); time++) {
    if (!(await saySentence(call, voice)))
      for (const clip of clipsOf(call)) await playClip(clip, voice);
    if (time === 0) saidOnce();
    await pause(betweenMs);
  }
}

/** Whether the system's own voice would speak: nobody recorded anything, and the settings leave it to the system. */
export const systemVoiceSpeaks = ({ source, recordings }: Voice): boolean =>
  source === 'auto' && recordings.files.length === 0 && !systemVoiceFails && systemVoice() !== null;

/** True when the system's voice spoke to the end. */
async function saySentence(
  call: Pick<BoardCall, 'number' | 'window'>,
  voice: Voice,
): Promise<boolean> {
  const speaker = systemVoiceSpeaks(voice) ? systemVoice() : null;
  if (speaker === null) return false;
  const utterance = new SpeechSynthesisUtterance(sentenceOf(call));
  utterance.voice = speaker;
  utterance.lang = speaker.lang;
  utterance.rate = systemRate * voice.rate;
  utterance.volume = voice.volume;
  const spoke = await ended((done) => {
    utterance.onend = () => done(true);
    utterance.onerror = () => done(false);
    speechSynthesis.speak(utterance);
  }, longestSentenceMs);
  if (!spoke) speechSynthesis.cancel();
  systemVoiceFails = !spoke;
  return spoke;
}

/** The same words as the clips, character by character: `请， A 零 幺 七 号， 到 三 号窗口`. */
function sentenceOf(call: Pick<BoardCall, 'number' | 'window'>): string {
  const spoken: Readonly<Record<string, { readonly say: string }>> = words;
  const pauses = ['please', 'number'];
  return clipsOf(call)
    .map((clip) => `${spoken[clip]?.say ?? ''}${pauses.includes(clip) ? '，' : ''}`)
    .join(' ');
}

/** Of the voices of this computer only: others would send the call over a network. */
function systemVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in globalThis)) return null;
  return (
    speechSynthesis
      .getVoices()
      .find((voice) => voice.localService && /^(zh|cmn)[-_]?(cn|hans|$)/i.test(voice.lang)) ?? null
  );
}

async function playClip(clip: string, voice: Voice): Promise<void> {
  const { files, stamp } = voice.recordings;
  const own = files.find((file) => file.split('.')[0] === clip);
  if (own !== undefined && (await play(`/recordings/${own}?${stamp}`, voice))) return;
  const url = shipped[`../../resources/voice/${clip}.ogg`];
  if (url !== undefined) await play(url, voice);
}

/** True when it was heard to its end, or for as long as a clip may take. */
async function play(url: string, { volume, rate }: Voice): Promise<boolean> {
  const audio = new Audio(url);
  audio.volume = volume;
  audio.playbackRate = rate;
  const heard = await ended((done) => {
    audio.onended = () => done(true);
    audio.onerror = () => done(false);
    audio.play().catch(() => done(false));
  }, longestClipMs);
  audio.pause();
  return heard || audio.currentTime > 0;
}

function ended(start: (done: (spoke: boolean) => void) => void, mostMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), mostMs);
    start((spoke) => {
      clearTimeout(timer);
      resolve(spoke);
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
