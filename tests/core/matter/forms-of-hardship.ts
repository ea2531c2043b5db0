// The forms F8 to F10 of the domain page: fields, and answers that such a person or household could give.
import {
  agentFields,
  bankFields,
  contactFields,
  kin,
  officers,
  ownAccount,
  personFields,
  self,
  woman,
  type FullForm,
} from './full-form';

/** The number of her card: limb, grade 1. */
const card = '99010119380412002X41';
/** The same with another kind and grade. */
const cardOf = (type: string, grade: string) => `99010119380412002X${type}${grade}`;

const disability: FullForm = {
  form: 'F8',
  matter: 'disability_subsidy',
  version: 1,
  fields: [
    ...[...personFields, ...bankFields, ...contactFields, ...agentFields],
    ...['guardian_name', 'guardian_relation', 'card_no', 'type', 'grade', 'card_type'],
    ...['card_grade', 'card_valid_to', 'apply', 'min_living', 'destitute', 'injury_nursing_fee'],
    ...['other_allowance', 'pick', 'reason'],
  ],
  answers: {
    ...{ ...woman, ...ownAccount, ...self, contact: kin },
    apply: ['living', 'nursing'],
    card_no: card,
    card_valid_to: '2031-05-20',
    min_living: 'urban',
    destitute: false,
    injury_nursing_fee: false,
    other_allowance: 'elder',
    pick: 'this',
    reason: '右边不能动，吃饭穿衣要人照顾。',
  },
  computed: { type: '4', grade: '1', card_type: '4', card_grade: '1', pay_from: '2026-11' },
  otherwise: [
    [{ card_no: '99010119430815001341' }, 'card_own'],
    [{ card_type: '1' }, 'card_type'],
    [{ card_grade: '2' }, 'card_grade'],
    [{ card_valid_to: '2026-11-22' }, 'card_expired'],
    [{ min_living: 'no' }, 'living_min'],
    [{ card_no: cardOf('4', '3') }, 'nursing_grade'],
    [{ destitute: true }, 'destitute'],
    [{ injury_nursing_fee: true }, 'injury_fee'],
    [{ pick: 'other' }, 'overlap'],
    [{ guardian_cert_no: '99010119380412002X' }, 'guardian_not_self'],
  ],
};

const her = {
  name: '王桂兰',
  cert_no: '99010119380412002X',
  relation: '01',
  health: 'gravely_ill',
  work: 'retired',
  query_signed: true,
} as const;

const him = {
  name: '李福生',
  cert_no: '990101194308150013',
  relation: '11',
  marriage: '20',
  education: '80',
  health: 'ill',
  disability: '2',
  work: 'none',
  query_signed: true,
} as const;

const householdFields = [
  ...[...personFields, ...bankFields, ...contactFields, ...agentFields],
  ...['scope', 'kin_of_staff', 'kin_who', 'member/name', 'member/cert_no', 'member/relation'],
  ...['member/marriage', 'member/education', 'member/health', 'member/disability', 'member/work'],
  ...['member/query_signed', 'income/who', 'income/kind', 'income/month', 'asset/kind'],
  ...['asset/owner', 'asset/value', 'asset/area', 'cost/kind', 'cost/year', 'supporter/name'],
  ...['supporter/relation', 'supporter/able', 'survey_date', 'surveyor/name', 'present_member'],
  ...['survey_text', 'survey_photos'],
];

const survey = {
  survey_date: '2026-11-20',
  surveyor: officers,
  present_member: '王桂兰',
  survey_text: '两位老人住一间半，家具很旧，药费单一沓。',
} as const;

const minLiving: FullForm = {
  form: 'F9',
  matter: 'min_living',
  version: 1,
  fields: [...householdFields, 'kind'],
  answers: {
    ...{ ...woman, ...ownAccount, ...self, contact: kin, ...survey },
    kind: 'min_living',
    scope: 'household',
    kin_of_staff: false,
    member: [her, him],
    income: [
      { who: '王桂兰', kind: 'transfer', month: 320.5 },
      { who: '李福生', kind: 'support', month: 500 },
    ],
    asset: [
      { kind: 'house', owner: '李福生', area: 42.5 },
      { kind: 'deposit', owner: '王桂兰', value: 6000 },
    ],
    cost: [{ kind: 'medical', year: 18_000 }],
    supporter: [{ name: '王建国', relation: '20', able: false }],
  },
  computed: { 'member/1/age': 83, members: 2, income_month: 820.5, income_head: 410.25 },
  otherwise: [
    [{ kin_of_staff: true, kin_who: '儿子在街道民政办' }, 'staff_kin'],
    [{ member: [{ ...her, query_signed: false }, him] }, 'query_signed'],
    [{ member: [{ ...her, relation: '12' }, him] }, 'applicant_in'],
    [{ member: [her, her] }, 'member_twice'],
    [{ surveyor: [officers[0], officers[0]] }, 'surveyors_differ'],
    [{ income: [{ who: '王桂兰', kind: 'transfer', month: 2200.02 }] }, 'income_line'],
    [{ scope: 'single' }, 'one_person'],
    [{ kind: 'destitute' }, 'destitute_form'],
  ],
};

const destitute: FullForm = {
  form: 'F9',
  matter: 'destitute_support',
  version: 1,
  fields: [
    ...[...householdFields, 'six_eat', 'six_dress', 'six_bed', 'six_toilet', 'six_walk'],
    ...['six_bathe', 'six_failed', 'ability', 'care', 'carer'],
  ],
  answers: {
    ...{ ...woman, ...ownAccount, ...self, contact: kin, ...survey },
    scope: 'single',
    kin_of_staff: false,
    member: [{ ...her, health: 'ill' }],
    supporter: [{ name: '王小芳', relation: '94', able: false }],
    ...{ six_eat: true, six_dress: true, six_bed: true },
    ...{ six_toilet: false, six_walk: false, six_bathe: false },
    care: 'home',
    carer: '赵敏',
    carer_phone: '19900000003',
  },
  computed: { six_failed: 3, ability: '1', members: 1 },
  otherwise: [
    [{ supporter: [{ name: '王建国', relation: '20', able: true }] }, 'supporter_able'],
    [{ carer: '王桂兰' }, 'carer_not_self'],
    [{ kin_of_staff: true, kin_who: '侄女在社区' }, 'staff_kin'],
    [{ member: [{ ...her, query_signed: false }] }, 'query_signed'],
  ],
};

const relief: FullForm = {
  form: 'F10',
  matter: 'temp_relief',
  version: 1,
  fields: [
    ...[...personFields, ...bankFields, ...contactFields, ...agentFields],
    ...['household_size', 'class', 'cause', 'event_on', 'text', 'asked', 'last_relief_on'],
    ...['last_sum', 'count_this_year', 'sum_this_year', 'other_relief', 'papers_later'],
    ...['surveyor/name', 'survey_result', 'decision_level', 'pay'],
  ],
  answers: {
    ...{ ...woman, ...ownAccount, ...self, contact: kin },
    class: 'urgent',
    household_size: 2,
    cause: 'fire',
    event_on: '2026-11-21',
    text: '前天厨房起火，被褥和粮食都烧了。',
    asked: 3000,
    last_relief_on: '2025-02-01',
    last_sum: 800,
    count_this_year: 0,
    sum_this_year: 0,
    other_relief: ['min_living'],
    papers_later: true,
    pay: 'bank',
    surveyor: officers,
    survey_result: '厨房烧掉一半，老人住在邻居家。',
    suggested: 5000,
    granted: 5000,
    paid_on: '2026-11-23',
  },
  computed: { decision_level: '0', holder: '王桂兰' },
  otherwise: [
    [{ count_this_year: 3 }, 'count'],
    [{ event_on: '2025-11-01' }, 'event_year'],
    [{ surveyor: [officers[1], officers[1]] }, 'surveyors_differ'],
  ],
};

export const formsOfHardship: readonly FullForm[] = [disability, minLiving, destitute, relief];
