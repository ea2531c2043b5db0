// Shapes of what happens to the person and the questions that need no case.
import type { PersonEvents } from '../../journey/person-events';
import { key, list, maybe, object, oneOf, partial, text, type Shape } from '../../kit/shape';
import type { Contact, Person } from '../../resident/person';
import { day, dayOrLongTerm } from './common';

const contact = object<Contact>({ name: text(300), relation: text(20), phone: text(40) });

const personFields: { readonly [K in keyof Person]-?: Shape<Person[K]> } = {
  name: text(300),
  certType: oneOf('111', '112', '113', '114', '414', '511', '516', '990'),
  certNo: text(60),
  certValidTo: dayOrLongTerm,
  sex: oneOf('1', '2'),
  birth: day,
  ethnicity: text(20),
  hukou: text(600),
  address: text(600),
  phone: text(40),
  phoneOwner: oneOf('self', 'child', 'kin', 'neighbour', 'community'),
  living: oneOf('alone', 'couple', 'with_children', 'with_kin', 'with_carer', 'institution'),
  aids: list(oneOf('hearing', 'sight', 'mobility', 'wheelchair'), 20),
  dialect: text(100),
  contacts: list(contact, 50),
};

export const personShapes: { readonly [K in keyof PersonEvents]: Shape<PersonEvents[K]> } = {
  'resident.registered': object({ person: object(personFields) }),
  'resident.corrected': object({ changes: partial(personFields), evidence: text() }),
  'enquiry.recorded': object({
    residentId: maybe(key),
    ticketId: maybe(key),
    topic: text(500),
    question: text(10_000),
    answer: text(10_000),
    outcome: oneOf('now', 'call_back'),
    phone: maybe(text(40)),
  }),
  'enquiry.called-back': object({ note: text(10_000) }),
};
