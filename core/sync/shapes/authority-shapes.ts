// Shapes of what happens to authorisations and consents.
import { powers, type Agent, type Witness } from '../../authorisation/authorisation';
import type { ConsentWords } from '../../consent/consent';
import type { AuthorityEvents } from '../../journey/authority-events';
import {
  amount,
  count,
  key,
  list,
  maybe,
  object,
  oneOf,
  text,
  truth,
  type Shape,
} from '../../kit/shape';
import { atWindow, day, nothing } from './common';
import { confirmationItem } from './case-shapes';

const agent = object<Agent>({
  name: text(300),
  certType: oneOf('111', '112', '113', '114', '414', '511', '516', '990'),
  certNo: text(60),
  phone: text(40),
  relation: text(20),
});

const witness = object<Witness>({ name: text(300), certNo: text(60) });

const power = oneOf(...powers);

const signed = {
  signMode: oneOf('sign', 'fingerprint', 'both'),
  onPaper: truth,
  strokes: list(list(amount, 20_000), 2000),
  width: amount,
  height: amount,
} as const;

const taken = object<{ readonly on: string; readonly reason: string }>({ on: day, reason: text() });

const words = object<ConsentWords>({
  name: text(),
  question: text(),
  items: list(text()),
  why: text(),
  receivers: text(),
  keeps: text(),
  refused: text(),
  revoked: text(),
});

export const authorityShapes: { readonly [K in keyof AuthorityEvents]: Shape<AuthorityEvents[K]> } =
  {
    'authorisation.drafted': object({
      principalId: key,
      number: key,
      agent,
      matters: list(key),
      powers: list(power),
      from: day,
      to: day,
      paperText: text(10_000),
    }),
    'authorisation.presented': object({ hall: key, window: count, items: list(confirmationItem) }),
    'authorisation.confirmed': object({ item: key, agreed: truth }),
    'authorisation.help-asked': atWindow,
    'authorisation.given': object({ ...signed, witnesses: list(witness, 20), signedOn: day }),
    'authorisation.revoked': taken,
    'authorisation.tried': object({ power, matter: maybe(key), on: day, refused: maybe(key) }),
    'consent.asked': object({
      residentId: key,
      purpose: key,
      templateVersion: count,
      scope: oneOf('case', 'standing'),
      caseId: maybe(key),
      words,
      hall: key,
      window: count,
    }),
    'consent.answered': object({ agreed: truth, readBy: oneOf('voice', 'clerk', 'agent') }),
    'consent.help-asked': atWindow,
    'consent.given': object(signed),
    'consent.put-away': nothing,
    'consent.revoked': taken,
  };
