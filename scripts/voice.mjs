// Makes the clips of the display board's voice with espeak-ng and sox (both Debian packages; the output of espeak-ng is free).
// Run by hand when a word changes: `node scripts/voice.mjs`. The clips are committed, so that a station needs no speech engine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const target = resolve(import.meta.dirname, '../resources/voice');

/**
 * What each clip says: for the voice (`pinyin`), for a system's voice and for whoever records a site's own (`say`). Spelled in pinyin
 * with tone numbers, because Debian's espeak-ng reads some characters (零, 号, 请) as English letters. In ticket numbers 1 is 幺
 * (yao1), as on the telephone: 一 and 七 differ by one consonant, the first thing that old ears lose. Windows are read as numbers
 * (十二号窗口), where 一 is what everybody expects; letters in the way Chinese speakers say them.
 */
const words = JSON.parse(readFileSync(join(target, 'words.json'), 'utf8'));

/** One clip: 0.8 of the usual speed, silence cut off at both ends, evened out in loudness, mono 22 kHz. */
function speak(name, word, folder) {
  const raw = join(folder, `${name}.wav`);
  execFileSync('espeak-ng', [
    '-v',
    'cmn-latn-pinyin',
    '-s',
    '135',
    '-p',
    '45',
    '-g',
    '0',
    '-w',
    raw,
    word,
  ]);
  const trim = [
    'silence',
    '1',
    '0.01',
    '0.4%',
    'reverse',
    'silence',
    '1',
    '0.01',
    '0.4%',
    'reverse',
  ];
  const shape = ['highpass', '90', 'norm', '-2', 'pad', '0.01', '0.05'];
  execFileSync('sox', [
    '-R',
    raw,
    '-r',
    '22050',
    '-c',
    '1',
    '-C',
    '4',
    join(target, `${name}.ogg`),
    ...trim,
    ...shape,
  ]);
}

/** Two soft tones before a call, so that heads turn before the number comes. */
function chime() {
  const tone = (note) => [
    '-n',
    '-r',
    '22050',
    '-c',
    '1',
    '-C',
    '4',
    '-p',
    'synth',
    '0.55',
    'sine',
    note,
    'fade',
    'l',
    '0.01',
    '0.55',
    '0.5',
  ];
  const quote = (args) => `|sox -R ${args.join(' ')}`;
  execFileSync('sox', [
    '-R',
    quote(tone('660')),
    quote(tone('523')),
    '-C',
    '4',
    join(target, 'chime.ogg'),
    'norm',
    '-8',
  ]);
}

for (const file of readdirSync(target).filter((name) => name.endsWith('.ogg')))
  rmSync(join(target, file));
const folder = mkdtempSync(join(tmpdir(), 'voice-'));
const spoken = Object.entries(words).filter(([, { pinyin }]) => pinyin !== '');
for (const [name, { pinyin }] of spoken) speak(name, pinyin, folder);
chime();
rmSync(folder, { recursive: true });
console.log(`${spoken.length + 1} clips in resources/voice`);
