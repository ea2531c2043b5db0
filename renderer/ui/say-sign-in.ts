// Why the vault did not open, in three short parts.
import { assertNever } from '../../core/kit/never';
import { t } from './i18n';
import { recoveryCodeLength, type TypedCode } from './read-recovery-code';

/** What renderer/data answers when a window cannot be opened; components do not import it. */
export type SignInRefusal =
  | { readonly code: 'wrong_passphrase'; readonly waitSeconds: number }
  | { readonly code: 'wait'; readonly waitSeconds: number }
  | { readonly code: 'unknown_staff' }
  | { readonly code: 'device_key_lost' }
  | { readonly code: 'not_allowed' }
  | { readonly code: 'not_set_up' }
  | { readonly code: 'journal_missing'; readonly detail: string };

/** `wait`: seconds still to wait, counted down by the caller. */
export function saySignIn(refusal: SignInRefusal, wait: number): string {
  switch (refusal.code) {
    case 'wrong_passphrase':
    case 'wait':
      return wait > 0
        ? t('refusals.passphraseWait', { seconds: wait })
        : t('refusals.passphraseWrong');
    case 'unknown_staff':
      return t('refusals.staffUnknown');
    case 'device_key_lost':
      return t('refusals.deviceKeyLost');
    case 'not_allowed':
      return t('refusals.windowNotAllowed');
    case 'not_set_up':
      return t('refusals.notSetUp');
    case 'journal_missing':
      return t('refusals.journalMissing', { detail: refusal.detail });
    default:
      return assertNever(refusal, 'sign-in refusal');
  }
}

/** The same for the recovery code: here the code is what was wrong. */
export function sayRecover(refusal: SignInRefusal, wait: number): string {
  if (refusal.code !== 'wrong_passphrase' && refusal.code !== 'wait')
    return saySignIn(refusal, wait);
  const values = { seconds: wait, of: recoveryCodeLength };
  return wait > 0 ? t('refusals.recoveryWait', values) : t('refusals.recoveryWrong', values);
}

/** Why what was typed cannot be a recovery code; null when it can be one. */
export function sayTypedCode({ letters, strange }: TypedCode): string | null {
  if (strange !== null) return t('refusals.recoveryStrange', { letter: strange });
  if (letters.length === recoveryCodeLength) return null;
  return t('refusals.recoveryLength', { has: letters.length, of: recoveryCodeLength });
}
