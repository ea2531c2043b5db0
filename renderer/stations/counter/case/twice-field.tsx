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
  readonly layout: 'beside' | 'above';
  readonly note: Note;
  /** What is wrong with a number, before it is typed once more; null where nothing is. */
  readonly problemOf: (value: string) => string | null;
  /** Called once both agree. */
  readonly onAnswer: (value: string) => void;
};

const plain = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '');

export function TwiceField(props: TwiceFieldProps) {
  const [first, setFirst] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [differs, setDiffers] = useState(false);
  const again = useRef<HTMLInputElement>(null);
  const compare = (typed: string) => {
    // Another window came to the front: nobody left the field, and it must not go from under the keyboard.
    if (document.activeElement === again.current) return;
    const second = plain(typed);
    setDiffers(second !== first);
    if (second === first) {
      setFirst(null);
      props.onAnswer(second);
      return;
    }
    // Back to where it went wrong, also for whoever left by Tab or by the mouse.
    setTimeout(() => {
      if (document.activeElement === again.current) return;
      again.current?.focus();
      again.current?.select();
    });
  };
  const begin = (typed: string) => {
    const number = plain(typed);
    const wrong = number === '' ? null : props.problemOf(number);
    setDiffers(false);
    setProblem(wrong);
    setFirst(number === '' || wrong !== null ? null : number);
    if (number === '' && props.value !== '') props.onAnswer('');
  };
  return (
    <>
      <TextField
        label={props.label}
        kind="digits"
        value={inGroups(first ?? props.value)}
        onLeave={begin}
        note={problem === null ? props.note : { text: problem, tone: 'wrong' }}
        isRequired={props.isRequired}
        layout={props.layout}
      />
      {first === null ? null : (
        <TextField
          key={first}
          label={t('counter.onceMore')}
          kind="digits"
          value=""
          onLeave={compare}
          fieldRef={again}
          layout={props.layout}
          staysWhenWrong
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
