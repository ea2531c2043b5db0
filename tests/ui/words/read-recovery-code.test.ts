import { afterEach, describe, expect, it } from 'vitest';
import { newRecoveryCode, recoverySecret } from '../../../electron/vault/recovery-code';
import { setLocale } from '../../../renderer/ui/i18n';
import { readRecoveryCode, recoveryCodeLength } from '../../../renderer/ui/read-recovery-code';
import { sayRecover, sayTypedCode } from '../../../renderer/ui/say-sign-in';

afterEach(() => setLocale('zh-CN'));

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));

describe('a recovery code as it is typed', () => {
  it.each<[string, (code: string) => string]>([
    ['as shown', (code) => code],
    ['in small letters', (code) => code.toLowerCase()],
    ['without dashes', (code) => code.replaceAll('-', '')],
    ['with long dashes', (code) => code.replaceAll('-', ' – ')],
    ['by a Chinese keyboard', (code) => wide(code).replaceAll('－', '\u3000')],
    ['misread', (code) => code.replaceAll('0', 'o').replaceAll('1', 'l')],
  ])('%s is whole, and the vault reads the same', (_, typed) => {
    for (let i = 0; i < 50; i += 1) {
      const code = newRecoveryCode();
      const read = readRecoveryCode(typed(code));
      expect(read.letters).toHaveLength(recoveryCodeLength);
      expect(sayTypedCode(read)).toBeNull();
      expect(recoverySecret(read.letters)).toEqual(recoverySecret(code));
    }
  });

  it('says how many characters there are, or which one is in no code', () => {
    expect(sayTypedCode(readRecoveryCode('69SC-VDV'))).toBe(
      '恢复码是 24 个字母和数字，现在 7 个。',
    );
    expect(sayTypedCode(readRecoveryCode('69SC 恢'))).toContain('“恢”');
    expect(sayTypedCode(readRecoveryCode('69SCU'))).toContain('“U”');
  });

  it('wrong, is said of the code and not of a passphrase, and counts the wait down', () => {
    const refusal = { code: 'wrong_passphrase', waitSeconds: 5 } as const;
    for (const locale of ['zh-CN', 'en'] as const) {
      setLocale(locale);
      expect(sayRecover(refusal, 5)).toMatch(/5 (秒|seconds)/);
      expect(sayRecover(refusal, 0)).toMatch(/恢复码不对|recovery code is wrong/);
      expect(sayRecover(refusal, 0)).not.toMatch(/秒|seconds/);
    }
  });
});
