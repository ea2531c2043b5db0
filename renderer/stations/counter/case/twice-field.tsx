// An account number is typed twice and compared: one wrong digit sends somebody's allowance to a stranger.
import { useRef, useState } from 'react';
import type { Note } from '../../../ui/field-row';
import { inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';

export type TwiceFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly isRequired: boolean;
  readonly autoFocus: boolean;
  readonly note: Note;
  /** Called once both agree. */
  readonly onAnswer: (value: string) => void;
};

const plain = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '');

export function TwiceField(props: TwiceFieldProps) {
  const [first, setFirst] = useState<string | null>(null);
  const [differs, setDiffers] = useState(false);
  const again = useRef<HTMLInputElement>(null);
  const compare = (typed: string) => {
    const second = plain(typed);
    setDiffers(second !== first);
    if (second !== first) {
      // Back to where it went wrong, after the key that left the field has done its work.
      setTimeout(() => {
        again.current?.focus();
        again.current?.select();
      });
      return;
    }
    setFirst(null);
    props.onAnswer(second);
  };
  const begin = (typed: string) => {
    setDiffers(false);
    setFirst(plain(typed) === '' ? null : plain(typed));
  };
  return (
    <>
      <TextField
        label={props.label}
        kind="digits"
        value={inGroups(first ?? props.value)}
        onLeave={begin}
        note={props.note}
        isRequired={props.isRequired}
        autoFocus={props.autoFocus}
      />
      {first === null ? null : (
        <TextField
          key={first}
          label={t('counter.onceMore')}
          kind="digits"
          value=""
          onLeave={compare}
          autoFocus
          fieldRef={again}
          note={
            differs
              ? { text: t('counter.twiceDiffers'), tone: 'wrong' }
              : { text: t('counter.twiceHow') }
          }
        />
      )}
    </>
  );
}
