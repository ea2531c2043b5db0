// Every word that a person reads comes through t(). The keys are typed from the Chinese files, so a missing word breaks the build;
// the files are part of the program, nothing is fetched.
import i18next from 'i18next';
import zhAlarms from '../../resources/locales/zh-CN/alarms.json';
import zhAlive from '../../resources/locales/zh-CN/alive.json';
import zhAuthority from '../../resources/locales/zh-CN/authority.json';
import zhBoard from '../../resources/locales/zh-CN/board.json';
import zhBoards from '../../resources/locales/zh-CN/boards.json';
import zhBundles from '../../resources/locales/zh-CN/bundles.json';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zhForms from '../../resources/locales/zh-CN/forms.json';
import zhHall from '../../resources/locales/zh-CN/hall.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import zhLater from '../../resources/locales/zh-CN/later.json';
import zhLife from '../../resources/locales/zh-CN/life.json';
import zhLink from '../../resources/locales/zh-CN/link.json';
import zhMatters from '../../resources/locales/zh-CN/matters.json';
import zhMoves from '../../resources/locales/zh-CN/moves.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhPeople from '../../resources/locales/zh-CN/people.json';
import zhPapers from '../../resources/locales/zh-CN/papers.json';
import zhRemind from '../../resources/locales/zh-CN/remind.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import zhRounds from '../../resources/locales/zh-CN/rounds.json';
import zhRules from '../../resources/locales/zh-CN/rules.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhSetup from '../../resources/locales/zh-CN/setup.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import zhStatistics from '../../resources/locales/zh-CN/statistics.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import zhWizard from '../../resources/locales/zh-CN/wizard.json';
import enAlarms from '../../resources/locales/en/alarms.json';
import enAlive from '../../resources/locales/en/alive.json';
import enAuthority from '../../resources/locales/en/authority.json';
import enBoard from '../../resources/locales/en/board.json';
import enBoards from '../../resources/locales/en/boards.json';
import enBundles from '../../resources/locales/en/bundles.json';
import enCommon from '../../resources/locales/en/common.json';
import enCounter from '../../resources/locales/en/counter.json';
import enForms from '../../resources/locales/en/forms.json';
import enHall from '../../resources/locales/en/hall.json';
import enKiosk from '../../resources/locales/en/kiosk.json';
import enLater from '../../resources/locales/en/later.json';
import enLife from '../../resources/locales/en/life.json';
import enLink from '../../resources/locales/en/link.json';
import enMatters from '../../resources/locales/en/matters.json';
import enMoves from '../../resources/locales/en/moves.json';
import enOffice from '../../resources/locales/en/office.json';
import enPeople from '../../resources/locales/en/people.json';
import enPapers from '../../resources/locales/en/papers.json';
import enRemind from '../../resources/locales/en/remind.json';
import enRefusals from '../../resources/locales/en/refusals.json';
import enResident from '../../resources/locales/en/resident.json';
import enRounds from '../../resources/locales/en/rounds.json';
import enRules from '../../resources/locales/en/rules.json';
import enSchedule from '../../resources/locales/en/schedule.json';
import enSetup from '../../resources/locales/en/setup.json';
import enSlips from '../../resources/locales/en/slips.json';
import enStatistics from '../../resources/locales/en/statistics.json';
import enVisits from '../../resources/locales/en/visits.json';
import enWizard from '../../resources/locales/en/wizard.json';

export type Locale = 'zh-CN' | 'en';

const zh = {
  alarms: zhAlarms,
  alive: zhAlive,
  authority: zhAuthority,
  board: zhBoard,
  boards: zhBoards,
  bundles: zhBundles,
  common: zhCommon,
  counter: zhCounter,
  forms: zhForms,
  hall: zhHall,
  kiosk: zhKiosk,
  later: zhLater,
  life: zhLife,
  link: zhLink,
  matters: zhMatters,
  moves: zhMoves,
  office: zhOffice,
  people: zhPeople,
  papers: zhPapers,
  refusals: zhRefusals,
  remind: zhRemind,
  resident: zhResident,
  rounds: zhRounds,
  rules: zhRules,
  schedule: zhSchedule,
  setup: zhSetup,
  slips: zhSlips,
  statistics: zhStatistics,
  visits: zhVisits,
  wizard: zhWizard,
} as const;

const en = {
  alarms: enAlarms,
  alive: enAlive,
  authority: enAuthority,
  board: enBoard,
  boards: enBoards,
  bundles: enBundles,
  common: enCommon,
  counter: enCounter,
  forms: enForms,
  hall: enHall,
  kiosk: enKiosk,
  later: enLater,
  life: enLife,
  link: enLink,
  matters: enMatters,
  moves: enMoves,
  office: enOffice,
  people: enPeople,
  papers: enPapers,
  refusals: enRefusals,
  remind: enRemind,
  resident: enResident,
  rounds: enRounds,
  rules: enRules,
  schedule: enSchedule,
  setup: enSetup,
  slips: enSlips,
  statistics: enStatistics,
  visits: enVisits,
  wizard: enWizard,
};

type Words = typeof zh;

/** `namespace.key`, for example `counter.callNext`. Keys are flat. English plurals add `_one` and `_other`, read by `count`. */
export type WordKey = {
  [N in keyof Words]: `${N}.${keyof Words[N] & string}`;
}[keyof Words];

export type WordValues = Readonly<Record<string, string | number>>;

const instance = i18next.createInstance();
void instance.init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: { 'zh-CN': zh, en },
  defaultNS: 'common',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // React escapes what it draws; a name with `&` in it must stay as it is.
  interpolation: { escapeValue: false },
});

/** The language of this window; set once before the first paint. */
export function setLocale(locale: Locale): void {
  void instance.changeLanguage(locale);
  if (typeof document !== 'undefined') document.documentElement.lang = locale;
}

/** The language in use. */
export function currentLocale(): Locale {
  return instance.language === 'en' ? 'en' : 'zh-CN';
}

/** The sentence for a key, with `{{name}}` places filled. */
export function t(key: WordKey, values?: WordValues): string {
  const dot = key.indexOf('.');
  return instance.t(key.slice(dot + 1), { ns: key.slice(0, dot), ...values });
}
