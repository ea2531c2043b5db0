// The sound of a call: a Mandarin voice of the system where one is installed, else the recorded clips, which need nothing.
import { clipsOf, type BoardCall } from './announcements';

/** `volume` 0–1. `words` is the call as a sentence, for the system's voice. */
export type Utterance = {
  readonly call: BoardCall;
  readonly words: string;
  readonly volume: number;
};

const clipUrls = import.meta.glob<string>('../../../resources/voice/*.ogg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

/** No clip and no sentence is longer; a device that never says “ended” must not silence the hall. */
const longestClipMs = 4_000;
const longestSentenceMs = 20_000;

/** Set once the system's voice did not speak although it was there: from then on clips. */
let systemVoiceFails = false;

/** Two soft tones, then the call twice. Resolves when it is over, and never rejects. */
export async function sayCall({ call, words, volume }: Utterance): Promise<void> {
  if (volume <= 0) return;
  await playClip('chime', volume);
  for (let time = 0; time < 2; time++) {
    if (!(await saySentence(words, volume))) {
      for (const clip of clipsOf(call)) await playClip(clip, volume);
    }
    await pause(500);
  }
}

/** True when the system's voice spoke to the end. */
async function saySentence(words: string, volume: number): Promise<boolean> {
  const voice = systemVoice();
  if (systemVoiceFails || !voice) return false;
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.8;
  utterance.volume = volume;
  const spoke = await ended((done) => {
    utterance.onend = () => done(true);
    utterance.onerror = () => done(false);
    speechSynthesis.speak(utterance);
  }, longestSentenceMs);
  if (!spoke) speechSynthesis.cancel();
  systemVoiceFails = !spoke;
  return spoke;
}

function systemVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in globalThis)) return null;
  return (
    speechSynthesis
      .getVoices()
      .find((voice) => voice.localService && /^(zh|cmn)[-_]?(cn|hans|$)/i.test(voice.lang)) ?? null
  );
}

async function playClip(name: string, volume: number): Promise<void> {
  const url = clipUrls[`../../../resources/voice/${name}.ogg`];
  if (url === undefined) return;
  const audio = new Audio(url);
  audio.volume = volume;
  await ended((done) => {
    audio.onended = () => done(true);
    audio.onerror = () => done(false);
    audio.play().catch(() => done(false));
  }, longestClipMs);
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
