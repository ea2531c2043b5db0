// `npm run slip` as a real process, as an author of templates uses it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeJob } from '../support/paper-decoder';
import { templates } from './samples';

const dir = mkdtempSync(join(tmpdir(), 'slip-command-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const file = (name: string): string => join(dir, name);

const slip = (...words: readonly string[]) => {
  const done = spawnSync(process.execPath, ['scripts/slip.mjs', ...words], { encoding: 'utf8' });
  return { code: done.status, said: done.stdout, complaint: done.stderr.trim() };
};
const dataFile = (name: string, content: unknown): string => {
  writeFileSync(file(name), typeof content === 'string' ? content : JSON.stringify(content));
  return file(name);
};
const ticket = { number: 'B004', service: '看病报销', takenAt: '2026-11-23T14:30', ahead: 0 };

// The first call of all may have to build.
describe('npm run slip', { timeout: 180_000 }, () => {
  it('lists every template with its number and version', () => {
    const { code, said } = slip('--list');
    expect(code).toBe(0);
    for (const { key, name, version } of templates)
      expect(said).toMatch(new RegExp(`${key} +v${version} +${name}`));
  });

  it('writes the bytes of the paper and its drawing, from a file of the author’s', () => {
    const data = dataFile('ticket.json', ticket);
    const out = file('ticket.bin');
    const { code, said } = slip(
      ...['queue_ticket', '--data', data, '--width', '58', '--mode', 'text'],
      ...['--copy', '1', '--reason', '卡纸', '--out', out, `--svg=${file('ticket.svg')}`],
    );
    expect(code).toBe(0);
    expect(said).toMatch(
      /^排队小票 \(queue_ticket v\d+\), 58 mm, text: \d+ bytes, \d+ mm of paper/,
    );
    const [sheet] = decodeJob(readFileSync(out));
    const words = sheet?.texts.map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['补打 第 1 次', '原因：卡纸', '看病报销']));
    expect(readFileSync(file('ticket.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>$/s);
  });

  it('fills every template with its sample, drawn or set', () => {
    const out = file('sample.bin');
    for (const mode of ['text', 'raster'])
      for (const key of ['authorisation', 'points_line']) {
        expect(slip(key, '--data', 'sample', '--mode', mode, '--out', out).complaint).toBe('');
        expect(decodeJob(readFileSync(out))[0]?.garbage).toEqual([]);
      }
  });

  it('sets a slip for a head of 512 dots', () => {
    const { code, said } = slip(
      ...['queue_ticket', '--data', 'sample', '--dots', '512', '--svg', file('coarse.svg')],
    );
    expect(code).toBe(0);
    expect(said).toMatch(/80 mm of 512 dots, text: /);
    expect(readFileSync(file('coarse.svg'), 'utf8')).toMatch(/^<svg [^>]*width="576"/);
  });

  it.each([
    [['cinema_ticket', '--data', 'sample'], /no template cinema_ticket/],
    [['queue_ticket'], /--data is missing/],
    [['queue_ticket', '--data', 'sample', '--width', '70'], /--width 70: it is 58 or 80/],
    [['queue_ticket', '--data', 'sample', '--dots', '500'], /--dots 500: it is 512/],
    [['queue_ticket', '--data', 'sample', '--dots', '512', '--width', '58'], /on rolls of 80 mm/],
    [['queue_ticket', '--data', 'sample', '--mode', 'ink'], /--mode ink: it is text or raster/],
    [['queue_ticket', '--data', 'sample', '--copy', 'two'], /--copy two: it is a whole number/],
    [['queue_ticket', '--data', 'sample', '--colour', 'red'], /--colour is not known here/],
    [['queue_ticket', '--data', 'sample', '--out'], /--out wants a value/],
    [
      ['queue_ticket', '--data', 'sample', '--out', '/nowhere/at/all'],
      /cannot be written \(ENOENT\)/,
    ],
    [['queue_ticket', '--data', '/nowhere.json'], /nowhere\.json cannot be read \(ENOENT\)/],
    [['--sheet', 'all.gif'], /ends in \.svg or \.png/],
    [[], /Usage/],
  ])('%j ends with a sentence', (words, sentence) => {
    const { code, complaint } = slip(...words);
    expect(code).toBe(1);
    expect(complaint).toMatch(sentence);
    expect(complaint).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['{', /is not JSON/],
    ['[]', /must hold one JSON object/],
    [{ ...ticket, number: '' }, /number is missing: a text/],
    [{ ...ticket, ahead: 'three' }, /ahead must be a whole number/],
    [{ ...ticket, colour: 'red' }, /colour is no field of this template/],
    [{ ...ticket, service: '王😀' }, /no font here has 😀 \(U\+1F600\)/],
  ])('data %j is refused with its place, and nothing is written', (content, sentence) => {
    const out = file('never.bin');
    const data = dataFile('bad.json', content);
    const { code, complaint } = slip('queue_ticket', '--data', data, '--out', out);
    expect(code).toBe(1);
    expect(complaint).toMatch(sentence);
    expect(existsSync(out)).toBe(false);
  });
});
