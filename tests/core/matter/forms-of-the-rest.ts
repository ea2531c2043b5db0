// Matters without a form of the domain page's own (11, 13, 34 to 39): what each asks, and answers that a person could give.
import { ownAccount, self, woman, womanInShort, type FullForm } from './full-form';

const card = '99010119380412002X41';

const careSubsidy: FullForm = {
  form: '11',
  matter: 'care_subsidy',
  version: 1,
  fields: ['kind', 'hardship', 'ability_before', 'other', 'pick', 'use', 'ability_level'],
  answers: {
    ...{ ...woman, ...ownAccount, ...self },
    kind: 'care',
    hardship: 'none',
    special_family: false,
    ability_before: false,
    card_no: card,
    other: ['nursing'],
    pick: 'this',
    use: 'cash',
    assessed_on: '2026-11-20',
    ability_level: '3',
  },
  computed: { ability_to: '2028-11-20', month_sum: 400 },
  otherwise: [
    [{ kind: 'service' }, 'service_hardship'],
    [{ pick: 'other' }, 'overlap'],
    [{ card_no: '99010119430815001341' }, 'card_own'],
    [{ birth: '1970-01-01' }, 'age'],
  ],
};

const disabilityCard: FullForm = {
  form: '13',
  matter: 'disability_card',
  version: 1,
  fields: ['op', 'type_applied', 'card_no', 'moved_on', 'transfer_by', 'hospital', 'valid_to'],
  answers: {
    ...{ ...woman, ...self },
    op: 'renew_assess',
    type_applied: '4',
    cause: 'illness',
    since: '2024-03',
    card_no: '99010119380412002X42',
    old_valid_to: '2026-12-31',
    hospital: '临江市第一医院',
    home_assess: true,
    deliver: 'home',
    doctor: [{ name: '李明' }, { name: '赵敏' }],
    new_card_no: '99010119380412002X41B1',
    issued_on: '2026-11-20',
  },
  computed: { grade: '1', valid_to: '2036-11-20' },
  otherwise: [
    [{ card_no: '99010119430815001341' }, 'card_own'],
    [{ new_card_no: '99010119430815001341' }, 'new_card_own'],
    [{ moved_on: '2026-05-01' }, 'moved_late'],
    [{ doctor: [{ name: '李明' }, { name: '李明' }] }, 'doctors_differ'],
    [{ handled_by: 'agent', agent_relation: '93' }, 'near'],
  ],
};

const classSignup: FullForm = {
  form: '34',
  matter: 'class_signup',
  version: 1,
  fields: ['class_name', 'first_on', 'need', 'phone_os', 'waiting_ok', 'photo_ok', 'seat_no'],
  answers: {
    ...{ ...womanInShort, ...self },
    class_name: '手机入门班',
    weekday: 'wed',
    first_on: '2026-11-25',
    need: ['hearing'],
    phone_os: 'android',
    level: 'some',
    waiting_ok: true,
    photo_ok: false,
  },
  computed: {},
  otherwise: [
    [{ first_on: '2026-11-22' }, 'first_ahead'],
    [{ birth: '1967-01-01' }, 'age'],
  ],
};

const eventSignup: FullForm = {
  form: '35',
  matter: 'event_signup',
  version: 1,
  fields: ['event_name', 'event_on', 'companion', 'meal', 'diet', 'move', 'photo_ok'],
  answers: {
    ...{ ...womanInShort, ...self },
    event_name: '冬至包饺子',
    event_on: '2026-12-22',
    companion: 1,
    meal: true,
    diet: '要烂一点',
    move: 'stick',
    photo_ok: true,
  },
  computed: {},
  otherwise: [[{ event_on: '2026-11-22' }, 'day_ahead']],
};

const points: FullForm = {
  form: '36',
  matter: 'points',
  version: 1,
  fields: ['op', 'skill', 'activity', 'hours', 'witness', 'gain', 'balance', 'goods', 'left'],
  answers: {
    ...{ ...womanInShort, ...self },
    op: 'redeem',
    balance: 12.5,
    goods: '洗衣液一瓶',
    cost: 8,
  },
  computed: { left: 4.5 },
  otherwise: [
    [{ cost: 13 }, 'enough'],
    [{ op: 'hours', witness: womanInShort.name }, 'witness_other'],
    [{ op: 'hours', done_on: '2026-08-01' }, 'recent'],
    // The nephew of story 4: not in his powers.
    [{ handled_by: 'agent', agent_powers: ['submit', 'collect'] }, 'redeem_power'],
  ],
};

const council: FullForm = {
  form: '37',
  matter: 'council',
  version: 1,
  fields: ['op', 'topic', 'place', 'text', 'seconder/name', 'way', 'slip_no', 'reply_by'],
  answers: {
    ...{ ...womanInShort, ...self },
    op: 'propose',
    topic: '楼前装一排扶手',
    place: '5号楼门口坡道',
    text: '下雨天坡道滑，老人上下不敢走。',
    seconder: [{ name: '李明', phone: '19900000005' }],
    reply_by: 'paper',
  },
  computed: {},
  otherwise: [[{ op: 'vote', handled_by: 'agent' }, 'vote_self']],
};

const gridEvent: FullForm = {
  form: '38',
  matter: 'grid_event',
  version: 1,
  fields: ['kind', 'place', 'what', 'urgent', 'picture', 'platform_no', 'result'],
  answers: {
    kind: 'fire',
    place: '5号楼三楼楼道',
    what: '楼道堆满旧家具，挡住消防栓。',
    urgent: false,
    platform_no: 'WG20261123001',
    result: 'done',
  },
  computed: { seen_on: '2026-11-23' },
  otherwise: [[{ urgent: true }, 'call_now']],
};

const careReferral: FullForm = {
  form: '39',
  matter: 'care_referral',
  version: 1,
  fields: ['want', 'ability', 'hardship', 'from', 'budget', 'guardian_name', 'provider', 'price'],
  answers: {
    ...{ ...woman, ...self },
    want: 'nursing',
    ability: '4',
    hardship: 'near_min',
    from: '2026-12-10',
    budget: 3000,
    visit_first: true,
    family_agree: true,
    guardian_name: '王建国',
    guardian_phone: '19900000002',
    provider: '江南区福康护理院',
    price: 2800,
  },
  computed: {},
  otherwise: [
    [{ from: '2026-11-22' }, 'from_ahead'],
    [{ family_agree: false }, 'family_agree'],
    [{ price: 3000.01 }, 'budget'],
  ],
};

export const formsOfTheRest: readonly FullForm[] = [
  ...[careSubsidy, disabilityCard, classSignup, eventSignup, points, council, gridEvent],
  careReferral,
];
