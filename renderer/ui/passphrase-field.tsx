// A new passphrase, typed twice. Long counts, odd symbols do not: the words beside it say how it stands.
import { useState } from 'react';
import type { Note } from './field-row';
import { t } from './i18n';
import { TextField } from './text-field';

/** The shortest that is taken, in characters. */
export const shortestPassphrase = 8;

export type PassphraseFieldProps = {
  /** The passphrase once both typings agree and it is long enough, else null. */
  readonly onAgreed: (passphrase: string | null) => void;
  /** `口令` without it. */
  readonly label?: string;
  readonly layout?: 'beside' | 'above';
  readonly autoFocus?: boolean;
};

export function PassphraseField({
  onAgreed,
  label = t('common.passphraseNew'),
  layout = 'above',
  autoFocus,
}: PassphraseFieldProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const type = (one: string, two: string) => {
    setFirst(one);
    setSecond(two);
    onAgreed(one === two && strengthOf(one) !== 'short' ? one : null);
  };
  return (
    <>
      <TextField
        label={label}
        kind="password"
        layout={layout}
        value={first}
        autoFocus={autoFocus ?? false}
        onChange={(typed) => type(typed, second)}
        note={{ text: t(`common.strength_${strengthOf(first)}`), ...toneOf(first) }}
      />
      <TextField
        label={t('common.passphraseAgain')}
        kind="password"
        layout={layout}
        value={second}
        onChange={(typed) => type(first, typed)}
        note={againNote(first, second)}
      />
    </>
  );
}

type Strength = 'none' | 'short' | 'fair' | 'good' | 'strong';

/** By length and by how many different characters there are: `aaaaaaaaaaaa` is long and worth nothing. */
export function strengthOf(passphrase: string): Strength {
  const characters = [...passphrase];
  const different = new Set(characters).size;
  if (characters.length === 0) return 'none';
  if (characters.length < shortestPassphrase) return 'short';
  // One Chinese character is worth about two letters.
  const worth = characters.reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 2 : 1), 0);
  if (different < 5 || worth < 12) return 'fair';
  return worth < 18 || different < 8 ? 'good' : 'strong';
}

function toneOf(passphrase: string): Pick<Note, 'tone'> {
  const strength = strengthOf(passphrase);
  if (strength === 'short' || strength === 'fair') return { tone: 'check' };
  return strength === 'none' ? {} : { tone: 'good' };
}

function againNote(first: string, second: string): Note {
  if (second === '') return { text: '' };
  if (first === second) return { text: t('common.passphraseSame'), tone: 'good' };
  return { text: t('common.passphraseDiffers'), tone: 'check' };
}
