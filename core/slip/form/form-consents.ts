// The separate consents of a case on its form: each with the words that are read, and a box for yes and for no. An agent takes
// the form home to the resident, whose own hand alone can agree.
import type { ConsentWords } from '../../consent/consent';
import { formRows } from './form-rows';
import type { FormBlock } from './form-sheet';
import type { FormWords } from './form-words';

export type FormConsent = {
  readonly words: ConsentWords;
  /** Null while nothing was said. */
  readonly agreed: boolean | null;
};

export function formConsents(
  consents: readonly FormConsent[],
  { consent: said }: FormWords,
  isLarge: boolean,
): readonly FormBlock[] {
  return consents.flatMap(({ words, agreed }) => {
    const lines = [
      words.question,
      `${said.items}：${words.items.join('、')}`,
      `${said.why}：${words.why}`,
      `${said.receivers}：${words.receivers}`,
      `${said.keeps}：${words.keeps}`,
      `${said.refused}：${words.refused}`,
      `${said.revoked}：${words.revoked}`,
    ];
    const options = [
      { text: said.agree, on: agreed === true },
      { text: said.not, on: agreed === false },
    ];
    return formRows(
      [
        { label: words.name, value: { type: 'words', text: lines.join('\n') }, isWide: true },
        { label: '', value: { type: 'ticks', options }, isWide: true },
      ],
      isLarge,
    );
  });
}
