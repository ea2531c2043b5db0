import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '../../../renderer/ui/i18n';
import { say, type Refusal } from '../../../renderer/ui/say';
import { sayProblem } from '../../../renderer/ui/say-field';
import { sayUpload } from '../../../renderer/ui/say-status';
import { saySignIn } from '../../../renderer/ui/say-sign-in';

afterEach(() => setLocale('zh-CN'));

const samples: readonly Refusal[] = [
  { code: 'window_busy', number: 'A017', state: 'serving' },
  { code: 'called_just_now', number: 'A017', seconds: 12 },
  { code: 'day_not_closed', date: '2026-11-20' },
  { code: 'disk_full' },
  { code: 'document_expired', validTo: '2026-07-18', days: 128 },
  { code: 'not_open', state: 'accepted' },
  { code: 'duplicate_case', caseId: 'c', number: '9901010012032026112330017' },
  { code: 'glyph_missing', characters: '𰻞' },
  { code: 'reason_needed' },
];

describe('a refusal', () => {
  it.each(samples)('$code becomes a sentence without code or unfilled place', (refusal) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      setLocale(locale);
      const sentence = say(refusal);
      expect(sentence).not.toContain('{{');
      expect(sentence).not.toContain(refusal.code);
      expect(sentence.length).toBeGreaterThan(6);
    }
  });

  it('says what did not happen, why, and what to do now', () => {
    expect(say({ code: 'called_just_now', number: 'A017', seconds: 12 })).toBe(
      '没有再叫：刚刚叫过 A017。请等 12 秒。',
    );
    expect(sayProblem({ code: 'id_length', has: 17 })).toBe('身份证号要 18 位，现在 17 位。');
  });

  it('of a passphrase counts the seconds down and then asks again', () => {
    const refusal = { code: 'wrong_passphrase', waitSeconds: 8 } as const;
    expect(saySignIn(refusal, 8)).toContain('8 秒');
    expect(saySignIn(refusal, 0)).not.toContain('秒');
  });
});

describe('the status line', () => {
  const monday = Date.parse('2026-11-23T09:41:00+08:00');
  const sunday = Date.parse('2026-11-22T17:20:00+08:00');
  const words = (facts: Parameters<typeof sayUpload>[0]) =>
    sayUpload(facts, monday).map(({ text }) => text);

  it('tells the truth in words', () => {
    expect(words({ waiting: 0, since: null, dead: [], hub: 'up' })).toEqual(['全部已上传']);
    expect(words({ waiting: 41, since: sunday, dead: [], hub: 'away' })).toEqual([
      '41 条等待上传，自\u2009周日 17:20 起没有网络',
    ]);
  });

  it('says that somebody else answers, which a missing network is not', () => {
    expect(words({ waiting: 3, since: sunday, dead: [], hub: 'elsewhere' })).toEqual([
      '连到的不是街道服务器，3 条等待上传',
    ]);
  });

  it('puts what needs a person first', () => {
    expect(words({ waiting: 0, since: null, dead: [1], hub: 'up' })[0]).toBe('1 条需要您处理');
  });
});
