// What a sound file is by its first bytes; its name proves nothing.

export type AudioKind = 'ogg' | 'wav' | 'mp3';

/** Null for everything else. Whether it can be played is found out by the page that decodes it. */
export function audioKindOf(bytes: Uint8Array): AudioKind | null {
  const word = (from: number, length: number): string =>
    String.fromCharCode(...bytes.subarray(from, from + length));
  if (word(0, 4) === 'OggS') return 'ogg';
  if (word(0, 4) === 'RIFF' && word(8, 4) === 'WAVE') return 'wav';
  if (word(0, 3) === 'ID3') return 'mp3';
  const [first = 0, second = 0] = bytes;
  // A frame of MPEG audio, layer III: eleven set bits, a version, the layer.
  const isFrame = first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02;
  return isFrame && (second & 0x18) !== 0x08 ? 'mp3' : null;
}
