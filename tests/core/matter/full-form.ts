// What the catalogue's test knows of a form that is complete: the fields it must have, and one plausible person's answers.
import type { FieldValue } from '../../../core/case/case';
import type { Values } from '../../../core/matter/field';

/** A group that repeats is written as its rows. */
export type Answers = Readonly<
  Record<string, FieldValue | readonly Readonly<Record<string, FieldValue>>[]>
>;

export type FullForm = {
  /** `F4`. */
  readonly form: string;
  readonly matter: string;
  readonly version: number;
  /** Fields beside the shared blocks, `group/column` for columns: all that the domain page lists. */
  readonly fields: readonly string[];
  /** Of all steps, those after acceptance too. */
  readonly answers: Answers;
  /** What is worked out from them, as of 2026-11-23. */
  readonly computed: Values;
  /** One answer otherwise, and the check that then does not hold. */
  readonly otherwise: readonly (readonly [but: Answers, check: string])[];
};

/** Every field of the shared block PERSON. */
export const personFields = [
  ...['name', 'cert_type', 'cert_no', 'cert_valid_to', 'sex', 'birth', 'ethnicity', 'marriage'],
  ...['hukou_code', 'hukou', 'live_same', 'live_code', 'live_text', 'building', 'unit', 'room'],
  ...['phone', 'landline', 'phone_owner', 'photo', 'living', 'aids', 'dialect'],
];

export const bankFields = ['holder', 'bank', 'account_kind', 'account'];

export const contactFields = ['contact/name', 'contact/relation', 'contact/phone'];

export const agentFields = [
  ...['handled_by', 'agent_name', 'agent_cert_type', 'agent_cert_no', 'agent_phone'],
  ...['agent_relation', 'agent_authorisation_no', 'agent_powers', 'agent_from', 'agent_to'],
  ...['agent_sign_mode', 'agent_witness/name', 'agent_witness/cert_no'],
];

/** Nobody real: area 990101 does not exist. */
export const womanInShort = {
  name: '王桂兰',
  cert_type: '111',
  cert_no: '99010119380412002X',
  cert_valid_to: 'long-term',
  sex: '2',
  birth: '1938-04-12',
  hukou: '临江市江南区梧桐街道梧桐里社区',
  live_same: true,
  building: '5号楼',
  room: '302',
  phone: '19900000001',
  phone_owner: 'child',
  living: 'alone',
} as const;

export const woman = { ...womanInShort, ethnicity: '01' } as const;

export const ownAccount = {
  bank: 'postal',
  account_kind: 'card',
  account: '6228990000000005',
} as const;

/** Her nephew, who needs the written authorisation. */
export const nephew = {
  handled_by: 'agent',
  agent_name: '王建国',
  agent_cert_type: '111',
  agent_cert_no: '99010119680520005X',
  agent_relation: '93',
  agent_phone: '19900000002',
  agent_powers: ['submit', 'collect'],
  agent_from: '2026-11-20',
  agent_to: '2026-12-20',
  agent_sign_mode: 'fingerprint',
  agent_witness: [
    { name: '李明', cert_no: '990101197012030112' },
    { name: '赵敏', cert_no: '990101197210160049' },
  ],
} as const;

/** Whoever comes in person. */
export const self = { handled_by: 'self' } as const;

export const kin = [{ name: '王建国', relation: '20', phone: '19900000002' }] as const;

/** Two of the office who go together: nobody goes alone, and nobody twice. */
export const officers = [
  { name: '李明', badge: 'D001' },
  { name: '赵敏', badge: 'D002' },
] as const;
