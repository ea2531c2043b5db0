// Reads a sentence aloud, slowly, where this machine has a Chinese voice. Numbers of accounts and IDs never reach these pages whole.

/** False when there is no voice: somebody has to read it. */
export function readAloud(text: string): boolean {
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.startsWith('zh'));
  if (voice === undefined) return false;
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.8;
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
  return true;
}
