// The words of the application form, as data (resources/forms/application.json): an office changes them without a programmer.
import type { FormKind } from '../slip';

type PaperWords = Readonly<
  Record<
    | 'name'
    | 'state'
    | 'copies'
    | 'checked'
    | 'seen_returned'
    | 'copy_kept'
    | 'original_kept'
    | 'missing'
    | 'late_promised'
    | 'lateUntil',
    string
  >
>;

export type FormWords = {
  readonly version: number;
  readonly title: Readonly<Record<'application' | 'record', string>>;
  /** Which copy it is: the dossier's with whole numbers, or the resident's. */
  readonly marks: Readonly<Record<FormKind, string>>;
  readonly number: string;
  readonly officialNumber: string;
  readonly tracking: string;
  readonly opened: string;
  readonly copy: string;
  readonly sections: Readonly<
    Record<
      | 'person'
      | 'matter'
      | 'agent'
      | 'papers'
      | 'consents'
      | 'declaration'
      | 'accepted'
      | 'opinions'
      | 'steps',
      string
    >
  >;
  readonly person: Readonly<Record<'name' | 'certNo' | 'birth' | 'phone' | 'address', string>>;
  readonly authorisation: string;
  readonly none: string;
  readonly rowNumber: string;
  readonly enclosed: string;
  readonly tail: string;
  readonly papers: PaperWords;
  /** Of a separate consent: the lines that are read, and what was said to it. */
  readonly consent: Readonly<
    Record<
      'items' | 'why' | 'receivers' | 'keeps' | 'refused' | 'revoked' | 'agree' | 'not',
      string
    >
  >;
  readonly signedBy: Readonly<Record<'self' | 'agent', string>>;
  readonly fingerprint: string;
  readonly signHere: string;
  readonly declarations: Readonly<Record<'self' | 'agent', readonly string[]>>;
  readonly accepted: Readonly<
    Record<'office' | 'window' | 'on' | 'promised' | 'legal' | 'clerk', string>
  >;
  readonly opinion: Readonly<
    Record<'of' | 'agree' | 'refuse' | 'return' | 'signer' | 'seal' | 'date', string>
  >;
  readonly ask: string;
};

/** Words with `{place}` filled; a place that nothing is known of stays empty. */
export const fillWords = (
  words: string,
  facts: Readonly<Record<string, string | number>>,
): string => words.replace(/\{(\w+)\}/g, (_whole, name: string) => String(facts[name] ?? ''));
