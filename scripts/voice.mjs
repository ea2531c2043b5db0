// Makes the clips of the display board's voice with espeak-ng and sox (both Debian packages; the output of espeak-ng is free).
// Run by hand when a word changes: `node scripts/voice.mjs`. The clips are committed, so that a station needs no speech engine.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const target = resolve(import.meta.dirname, '../resources/voice');

// Everything is spelled in pinyin with tone numbers: Debian's espeak-ng reads some characters (零, 号, 请) as English letters.
// Ticket digits: 1 is read 幺 (yao1), as on the telephone. 一 and 七 differ by one consonant, the first thing that old ears lose.
const digits = ['ling2', 'yao1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3'];

// Windows are read as numbers (十二号窗口), where 一 is what everybody expects.
const tens = ['', 'shi2', 'er4 shi2'];
const units = ['', 'yi1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3'];
const windowWord = (n) => `${tens[Math.floor(n / 10)]} ${units[n % 10]}`.trim();

// Letters of the number series (a site may use A to Z) in the way Chinese speakers say them.
const letters = Object.entries({
  ...{ a: 'ei1', b: 'bi4', c: 'xi1', d: 'di4', e: 'yi4', f: 'ai2 fu1', g: 'ji4', h: 'ai2 chi1' },
  ...{ i: 'ai4', j: 'zhei4', k: 'kei4', l: 'ai2 lu4', m: 'ai2 mu4', n: 'en1', o: 'ou1', p: 'pi1' },
  ...{ q: 'kiu1', r: 'a4', s: 'ai2 si1', t: 'ti4', u: 'you1', v: 'wei1', w: 'da2 bu4 liu4' },
  ...{ x: 'ai2 ke4 si1', y: 'wai4', z: 'zei4' },
});

const clips = [
  ...digits.map((word, digit) => [`digit-${digit}`, word]),
  ...letters.map(([letter, word]) => [`letter-${letter}`, word]),
  ...Array.from({ length: 20 }, (_, i) => [`window-${i + 1}`, windowWord(i + 1)]),
  ['please', 'qing3'],
  ['number', 'hao4'],
  ['to', 'dao4'],
  ['at-window', 'hao4 chuang1 kou3'],
];

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

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'voice-'));
for (const [name, word] of clips) speak(name, word, folder);
chime();
rmSync(folder, { recursive: true });
console.log(`${clips.length + 1} clips in resources/voice`);
