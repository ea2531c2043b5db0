// What a person saw on the probe sheet, as settings.
import { describe, expect, it } from 'vitest';
import { composeProbe } from '../../core/slip/compose-probe';
import {
  isTwoWay,
  learnFrom,
  probeAnswers,
  probeSettings,
  settleMode,
  type ProbeAnswer,
  type ProbeQuestion,
} from '../../core/slip/learn-profile';
import { layout } from '../../core/slip/layout';
import { paperOf } from '../../core/slip/paper-of';
import { dotsOf } from '../../core/slip/placed';
import type { PrinterSettings } from '../../core/station/station';
import { printerSchema } from '../../electron/station/station-schema';
import { qrMatrix, repertoireFor } from '../../electron/printer/render';
import zh from '../../resources/locales/zh-CN/wizard.json';
import { stationSettings } from '../support/station-settings';

const [virtual] = stationSettings().printers;
if (virtual === undefined) throw new Error('no printer to begin with');
const start: PrinterSettings = {
  ...virtual,
  connection: { kind: 'tcp', host: '192.0.2.10', port: 9100 },
  mode: 'text',
};
const questions = Object.keys(probeAnswers) as readonly ProbeQuestion[];

describe('an answer', () => {
  it.each<[ProbeQuestion, ProbeAnswer, Partial<PrinterSettings>, boolean]>([
    ['ruler', 'both', {}, false],
    ['ruler', 'cut_off', { dots: 512 }, true],
    ['sizes', 'same', { mode: 'raster' }, false],
    ['signs', 'not_e', { repertoire: 'gb2312' }, false],
    ['signs', 'only_f', { mode: 'raster', repertoire: 'gb2312' }, false],
    ['codes', 'both', { nativeQr: true }, false],
    ['codes', 'only_h', { nativeQr: false }, false],
    ['bands', 'torn', { bandRows: 32 }, true],
    ['cut', 'no', { cutter: false }, false],
    ['buzzer', 'yes', { buzzer: 'esc_b' }, false],
    ['buzzer', 'other', { buzzer: 'esc_c' }, true],
  ])('%s: %s', (question, answer, change, again) => {
    expect(learnFrom(start, question, answer)).toEqual({ printer: { ...start, ...change }, again });
  });

  it('about the ruler goes down from 80 mm over a coarse head to 58 mm, and back', () => {
    const narrow = ['cut_off', 'cut_off', 'cut_off'] as const;
    let learnt = { printer: start, again: false };
    const papers = narrow.map((answer) => {
      learnt = learnFrom(learnt.printer, 'ruler', answer);
      return [dotsOf(learnt.printer), learnt.again];
    });
    expect(papers).toEqual([
      [512, true],
      [384, true],
      [384, false],
    ]);
    expect(learnt.printer).toEqual({ ...start, width: 58 });
    for (const printer of [learnt.printer, { ...start, dots: 512 }])
      expect(learnFrom(printer, 'ruler', 'gap')).toEqual({ printer: start, again: true });
    expect(learnFrom(start, 'ruler', 'gap')).toEqual({ printer: start, again: false });
  });

  it('is a sentence in the wizard, and always leaves settings that a station accepts', () => {
    for (const question of questions)
      for (const answer of probeAnswers[question]) {
        expect(zh).toHaveProperty(`${question}_${answer}`);
        const { printer } = learnFrom(start, question, answer);
        expect(() => printerSchema.parse(printer)).not.toThrow();
      }
  });

  it('never asks for the same sheet again and again', () => {
    for (const [question, answer] of [
      ['ruler', 'cut_off'],
      ['bands', 'torn'],
    ] as const) {
      let printer = start;
      let sheets = 0;
      for (let again = true; again && sheets < 10; sheets++)
        ({ printer, again } = learnFrom(printer, question, answer));
      expect(sheets).toBeLessThan(5);
    }
  });
});

describe('the sheet', () => {
  it.each([
    [384, { width: 58 }],
    [576, { width: 80 }],
    [512, { width: 80, dots: 512 }],
  ] as const)('on %d dots puts every kind of line where it can be seen', (wide, paper) => {
    const printer = { ...probeSettings(start), ...paper };
    expect(dotsOf(printer)).toBe(wide);
    const placed = layout(
      composeProbe({ at: 'X' }),
      paperOf(printer, repertoireFor(printer.repertoire), qrMatrix),
    );
    const lineOf = (letter: string) =>
      placed.lines.find(({ runs }) =>
        runs.some((run) => run.type === 'text' && run.signs.join('').startsWith(`${letter} `)),
      );
    for (const letter of ['A', 'B', 'C', 'D', 'E']) expect(lineOf(letter)?.as).toBe('rom');
    expect(lineOf('F')?.as).toBe('image');
    const codes = placed.lines.flatMap(({ runs }) => runs.filter(({ type }) => type === 'qr'));
    expect(codes.map((run) => 'how' in run && run.how)).toEqual(['native', 'raster']);
    const ends = placed.lines
      .flatMap(({ runs }) => runs)
      .flatMap((run) => (run.type === 'text' && run.signs[0] === '■' ? run.at : []));
    expect([Math.min(...ends), Math.max(...ends)]).toEqual([0, placed.width - 24]);
  });
});

it('a slow line keeps the printer’s own type where it is good, and the model decides elsewhere', () => {
  const slow = {
    ...start,
    connection: { kind: 'serial', path: '/dev/ttyS0', baud: 9600 },
  } as const;
  expect(settleMode(slow, 'raster').mode).toBe('text');
  expect(settleMode({ ...slow, mode: 'raster' }, 'text').mode).toBe('raster');
  expect(settleMode(start, 'raster').mode).toBe('raster');
  expect(isTwoWay({ ...start, answersBarrier: false, answersProcessId: false })).toBe(false);
});
