// Shapes of what happens to the person and the questions that need no case.
import type { PersonEvents } from '../../journey/person-events';
import {
  key,
  list,
  maybe,
  object,
  oneOf,
  optional,
  partial,
  text,
  truth,
  type Shape,
} from '../../kit/shape';
import type { Contact, Person } from '../../resident/person';
import { day, dayOrLongTerm } from './common';

const contact = object<Contact>({
  ...{ name: text(300), relation: text(20), phone: text(40), hasKey: optional(truth) },
});

const personFields: { readonly [K in keyof Person]-?: Shape<Required<Person>[K]> } = {
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
  marriage: optional(text(20)),
  hukouCode: optional(text(40)),
  liveSame: optional(oneOf('', 'true', 'false')),
  building: optional(text(60)),
  unit: optional(text(60)),
  room: optional(text(60)),
  landline: optional(text(40)),
};

const proved = ['medical', 'cremation', 'hukou_cancelled', 'court'] as const;

export const personShapes: { readonly [K in keyof PersonEvents]: Shape<PersonEvents[K]> } = {
  'resident.registered': object({ person: object(personFields) }),
  'resident.corrected': object({
    changes: partial(personFields),
    evidence: text(),
    over: optional(list(key)),
  }),
  'resident.joined-household': object({ household: key, relation: text(20) }),
  'resident.left-household': object({ household: key }),
  'resident.died': object({
    ...{ diedOn: day, proof: oneOf('pending', ...proved), toldBy: text(300), relation: text(100) },
  }),
  'resident.death-proved': object({ proof: oneOf(...proved), proofNo: text(100), diedOn: day }),
  'resident.death-withdrawn': object({ reason: text() }),
  'resident.moved-away': object({ movedOn: day, to: text(600) }),
  'resident.moved-back': object({ movedOn: day }),
  'resident.merged': object({ into: key, evidence: text() }),
  'resident.unmerged': object({ reason: text() }),
  'resident.kept-apart': object({ other: key }),
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
  'enquiry.call-dropped': object({ reason: text() }),
};
