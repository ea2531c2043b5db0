// The forms F1 to F6 of the domain page: fields, and answers that a person of this age could give.
import {
  agentFields,
  bankFields,
  contactFields,
  nephew,
  ownAccount,
  personFields,
  self,
  woman,
  womanInShort,
  type FullForm,
} from './full-form';

const allowance: FullForm = {
  form: 'F1',
  matter: 'elder_allowance',
  version: 2,
  fields: [
    ...[...personFields, ...bankFields, ...contactFields, ...agentFields],
    ...['apply_type', 'band', 'start_month', 'other_allowance', 'stop_reason'],
  ],
  answers: {
    ...{ ...woman, ...ownAccount, ...nephew },
    apply_type: 'new',
    hukou_in_city: true,
    other_allowance: false,
    contact: [{ name: '王建国', relation: '93', phone: '19900000002' }],
  },
  computed: { band: '80', start_month: '2018-04', birth_month: '1938-04', holder: '王桂兰' },
  otherwise: [
    [{ hukou_in_city: false }, 'hukou_city'],
    [{ birth: '1957-01-02' }, 'age'],
    [{ birth: '1957-01-02' }, 'id_agrees'],
    [{ agent_powers: ['ask'] }, 'agent_can_submit'],
    [{ agent_to: '2026-11-22' }, 'agent_period'],
    [{ other_allowance: true }, 'overlap'],
    [{ account: '6228990000000006' }, 'luhn'],
  ],
};

const enrolment: FullForm = {
  form: 'F2',
  matter: 'pension_enrol',
  version: 1,
  fields: [
    ...[...personFields, ...bankFields, ...contactFields, ...agentFields],
    ...['op', 'enrol_date', 'tier', 'pay_mode', 'special_group', 'other_pension', 'back_pay'],
    ...['beneficiary/name', 'beneficiary/cert_no', 'beneficiary/relation', 'beneficiary/share'],
    ...['change/field', 'change/old', 'change/new', 'change/proof', 'confirm_mode'],
  ],
  answers: {
    ...{ ...woman, ...self },
    name: '王建国',
    cert_no: '99010119680520005X',
    sex: '1',
    birth: '1968-05-20',
    op: 'change',
    special_group: 'none',
    other_pension: false,
    change: [
      { field: 'phone', old: '19900000009', new: '19900000002' },
      { field: 'name', old: '王建囯', new: '王建国', proof: '新的身份证' },
    ],
    change_bank: false,
    confirm_mode: 'sign',
  },
  computed: { holder: '王建国' },
  otherwise: [
    [{ op: 'enrol', other_pension: true }, 'other_pension'],
    [{ op: 'enrol', birth: '2011-01-01' }, 'age'],
    [{ op: 'enrol', pay_mode: 'none' }, 'paid_by_state'],
  ],
};

const claim: FullForm = {
  form: 'F2',
  matter: 'pension_claim',
  version: 1,
  fields: [
    ...[...personFields, ...bankFields, ...contactFields, ...agentFields],
    ...['special_group', 'other_pension', 'back_pay', 'years_paid', 'confirm_mode'],
    ...['beneficiary/name', 'beneficiary/cert_no', 'beneficiary/relation', 'beneficiary/share'],
  ],
  answers: {
    ...{ ...woman, ...ownAccount, ...self },
    name: '周玉芬',
    cert_no: '99010119660828002X',
    birth: '1966-08-28',
    other_pension: false,
    special_group: 'none',
    years_paid: 12,
    back_pay: true,
    confirm_mode: 'fingerprint',
    beneficiary: [
      { name: '李明', cert_no: '990101197012030112', relation: '20', share: 60 },
      { name: '赵敏', cert_no: '990101197210160049', relation: '38', share: 40 },
    ],
  },
  computed: { age_now: 60, start_month: '2026-12', holder: '周玉芬' },
  otherwise: [
    [{ birth: '1966-11-24' }, 'age'],
    [{ back_pay: false }, 'years'],
    [{ other_pension: true }, 'other_pension'],
    [{ 'beneficiary/1/share': 30 }, 'shares'],
    [{ 'beneficiary/1/cert_no': '990101197012030112' }, 'beneficiary_twice'],
    [{ 'beneficiary/1/relation': '01' }, 'beneficiary_not_self'],
  ],
};

const aliveCheck: FullForm = {
  form: 'F3',
  matter: 'pension_alive_check',
  version: 1,
  fields: [
    ...['name', 'cert_type', 'cert_no', 'cert_valid_to', 'sex', 'birth', 'phone'],
    ...['scheme', 'pay_place', 'last_check', 'cycle_months', 'due', 'method', 'result'],
    ...['visit_no', 'checker/name', 'time_in', 'time_out', 'place', 'home_photo'],
    ...['kin_name', 'kin_cert_type', 'kin_cert_no', 'kin_phone', 'kin_relation'],
    ...['kin_proof', 'kin_promise_text'],
  ],
  answers: {
    ...{ ...womanInShort, ...self },
    method: 'home',
    scheme: 'resident',
    pay_place: '临江市江南区',
    last_check: '2025-12-01',
    home_reason: 'very_old',
    visit_no: '上门 0007',
    checker: [
      { name: '陆敏', badge: '0012' },
      { name: '邱晨', badge: '0015' },
    ],
    time_in: '14:05',
    time_out: '14:30',
    place: '家里',
    photo_agreed: false,
    checked_on: '2026-11-23',
    result: 'alive',
  },
  computed: { cycle_months: '12', due: '2026-12-01', next_due: '2027-11-23' },
  otherwise: [
    [{ last_check: '2025-11-01' }, 'overdue'],
    [{ 'checker/1/name': '陆敏' }, 'checkers_differ'],
    [{ method: 'kin_promise', kin_cert_no: '99010119380412002X' }, 'kin_not_self'],
    [{ method: 'window', handled_by: 'agent' }, 'agent_not_stand_in'],
  ],
};

const card: FullForm = {
  form: 'F4',
  matter: 'ss_card',
  version: 1,
  fields: [
    ...[...personFields, ...agentFields, 'op', 'photo_receipt', 'bank', 'old_card_no'],
    ...['loss_time', 'deliver', 'post_addr', 'temp_slip_no', 'fee', 'receipt_no'],
  ],
  answers: {
    ...{ ...woman, ...self },
    op: 'reissue',
    photo_receipt: 'Z20261123',
    deliver: 'post',
    post_addr: '梧桐里社区 5号楼 302',
    temp_slip_no: 'L0007',
    fee: 20,
    receipt_no: '0098',
  },
  computed: { written_by: null },
  otherwise: [
    [{ op: 'activate', holder_present: false }, 'holder_present'],
    [{ op: 'activate', handled_by: 'agent' }, 'activate_in_person'],
    [{ op: 'written_loss', phone_loss_on: '2026-11-20' }, 'written_in_time'],
  ],
};

const offsite: FullForm = {
  form: 'F5',
  matter: 'med_offsite',
  version: 1,
  fields: [
    ...[...personFields, 'insured_place', 'scheme', 'class', 'dest_city', 'start', 'end'],
    ...['addr_there', 'phone_there', 'proof', 'hospital/name'],
  ],
  answers: {
    ...{ ...woman, ...self },
    insured_place: '临江市',
    scheme: 'resident',
    class: 'referral',
    dest_city: '990200',
    dest_city_text: '江北市',
    start: '2026-11-25',
    addr_there: '江北市中山路 1 号',
    phone_there: '19900000003',
    proof: 'referral',
    hospital: [{ name: '江北市第一医院', level: '3a' }],
  },
  computed: { end: '2027-02-25', remind_on: '2027-01-26' },
  otherwise: [
    [{ end: '2027-02-26' }, 'referral_months'],
    [{ end: 'long-term' }, 'long_term_only_settled'],
    [{ end: '2026-11-24' }, 'end_in_order'],
    [{ proof: 'promise' }, 'referral_proof'],
    [{ class: 'settled_retiree' }, 'settled_proof'],
    [{ class: 'other', end: '2027-11-26' }, 'other_year'],
    [{ class: 'emergency', start: '2026-11-12' }, 'emergency_in_time'],
  ],
};

const chronic: FullForm = {
  form: 'F6',
  matter: 'med_chronic',
  version: 1,
  fields: [
    ...[...personFields, 'card_no', 'op', 'disease/code', 'disease/diagnosed_on', 'hospital'],
    ...['hospital_level', 'doctor', 'dept', 'treat_hospital/name', 'therapy', 'hospital_seal'],
    ...['specialist_opinion/level', 'specialist_opinion/result', 'specialist_opinion/signer'],
    ...['specialist_opinion/date', 'specialist_opinion/sealed', 'from', 'to', 'remind_on'],
  ],
  answers: {
    ...{ ...woman, ...self },
    op: 'new',
    card_no: 'A12345678',
    disease: [
      { code: 'D01', diagnosed_on: '2015-06-01' },
      { code: 'D02', diagnosed_on: '2020-02-29' },
    ],
    hospital: '临江市第二医院',
    hospital_level: '3a',
    doctor: '韩梅',
    dept: '心内科',
    treat_hospital: [{ name: '梧桐社区卫生服务中心', level: '1' }],
    therapy: 'drug',
    specialist_opinion: [
      { level: 'hospital', result: 'agree', signer: '韩梅', date: '2026-11-18', sealed: true },
      { level: 'hospital', result: 'agree', signer: '方正', date: '2026-11-19', sealed: true },
    ],
    hospital_seal: true,
    from: '2026-12-01',
    to: '2028-11-30',
  },
  computed: { remind_on: '2028-10-31' },
  otherwise: [
    [{ to: '2027-11-29' }, 'time_short'],
    [{ to: '2029-12-02' }, 'time_long'],
    [{ hospital_seal: false }, 'seal'],
    [{ 'disease/1/code': 'D01' }, 'disease_twice'],
    [{ 'specialist_opinion/1/signer': '韩梅' }, 'doctors_differ'],
    [{ 'specialist_opinion/0/result': 'refuse' }, 'opinion_agrees'],
    [{ hospital_level: '1' }, 'level'],
  ],
};

export const formsOneToSix: readonly FullForm[] = [
  ...[allowance, enrolment, claim, aliveCheck, card, offsite, chronic],
];
