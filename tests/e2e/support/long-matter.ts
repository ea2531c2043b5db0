// A matter of an invented city with the longest of forms: every type of field, a household in rows, a list to be found in,
// sums and shares, what is asked only after acceptance, and what may begin with the last time's answers.
import elder from '../../../resources/matters/elder-allowance-2.json';

const diseases = ['高血压', '糖尿病', '脑卒中', '帕金森病', '阿尔茨海默病', '类风湿关节炎'];
const others = ['慢性阻塞性肺病', '冠心病', '恶性肿瘤', '尿毒症透析', '慢性肝炎', '白内障'];

export const longMatter = {
  key: 'city_home_care',
  version: 1,
  name: '困难家庭居家照护补助',
  number: 42,
  category: 'relief',
  aliases: ['照护补助'],
  source: '临江市的规则（示例）',
  effective: { from: '2026-01-01', to: null },
  proxy: { rule: 'anyone', says: '可以代办，要委托书。' },
  consents: [{ purpose: 'account' }],
  identityPaper: 'M01',
  limits: {
    legal: { days: 30, unit: 'working_day' },
    promised: { days: 20, unit: 'working_day' },
  },
  steps: [
    { key: 'street', who: '街道', does: '入户调查', level: 'street' },
    { key: 'county', who: '区民政局', does: '决定', level: 'county' },
  ],
  lists: {
    disease: [...diseases, ...others].map((label, i) => ({
      code: `D${String(i + 1).padStart(2, '0')}`,
      label,
    })),
  },
  fields: [
    {
      ...{ key: 'kind', label: '申请哪一种', type: 'choice', step: 'ask', why: '标准不一样。' },
      choices: [
        { code: 'low', label: '低保家庭' },
        { code: 'near', label: '低保边缘家庭' },
      ],
    },
    { block: 'person', version: 1, except: ['photo'] },
    {
      ...{ key: 'disease', label: '主要病种', type: 'code', list: 'disease' },
      why: '决定照护的等级。',
    },
    {
      ...{ key: 'ill_since', label: '哪个月开始', type: 'month', past: true },
      why: '满六个月才能评估。',
    },
    {
      ...{ key: 'diagnosed_on', label: '诊断日期', type: 'date', past: true },
      why: '照诊断书写。',
    },
    {
      ...{ key: 'hospital_code', label: '医院的信用代码', type: 'uscc', required: false },
      why: '和医院核对。',
    },
    {
      ...{ key: 'card_no', label: '残疾人证号', type: 'disability_card', required: false },
      why: '有证的可以少交材料。',
    },
    {
      ...{ key: 'area', label: '住房面积', type: 'number', decimals: 1, unit: '平方米' },
      why: '核对家庭情况。',
    },
    {
      ...{ key: 'member', label: '家庭成员', type: 'rows', least: 1, most: 8 },
      rowName: '成员',
      why: '按全家的收入算。',
      columns: [
        { key: 'who', label: '姓名', type: 'name', why: '户口簿上的名字。' },
        { key: 'relation', label: '关系', type: 'code', list: 'relation' },
        { key: 'born', label: '出生日期', type: 'date', past: true },
        {
          ...{ key: 'work', label: '做什么', type: 'choice' },
          choices: [
            { code: 'student', label: '上学' },
            { code: 'employed', label: '上班' },
            { code: 'retired', label: '退休' },
            { code: 'none', label: '没有工作' },
          ],
        },
        { key: 'income', label: '月收入', type: 'money', unit: '元/月' },
        { key: 'share', label: '照护分担', type: 'number', unit: '%', least: 0, most: 100 },
      ],
    },
    {
      ...{ key: 'income_sum', label: '全家月收入', type: 'computed', unit: '元/月' },
      compute: { by: 'sum', from: ['member/income'], with: {} },
      why: '按成员的收入加起来。',
    },
    { block: 'bank', version: 1 },
    {
      ...{ key: 'reason', label: '困难情况', type: 'text', most: 300 },
      why: '调查的人先看这一段。',
    },
    {
      ...{ key: 'survey_on', label: '入户日期', type: 'date', at: 'street' },
      why: '调查的人填。',
    },
  ],
  checks: [
    {
      ...{ key: 'since', severity: 'block' },
      holds: { by: 'past_at_least', from: ['ill_since'], with: { span: 'P6M' } },
      says: '还不满六个月，先不能评估。',
    },
    {
      ...{ key: 'shares', severity: 'block' },
      holds: { by: 'sum_is', from: ['member/share'], with: { sum: 100 } },
      says: '各人分担加起来要是 100。',
    },
  ],
  papers: [elder.papers[0]],
  questions: [{ key: 'what', question: '是办这件事吗？', answer: '{matter}', detail: '{phone}' }],
  explanation: ['家里有人要长期照护、收入又低的，可以申请补助。'],
  next: ['街道会打电话约时间上门。'],
  declines: [{ code: 'other', reason: '不符合条件', whereTo: '街道' }],
};
