// The settings as they are being typed, what is wrong with them, and the station they make.
import { isStubRange } from '../../../core/station/check-site';
import type { Role, Service, Station } from '../../../core/station/station';
import { t } from '../../ui/i18n';

export type SettingsDraft = {
  readonly street: string;
  readonly community: string;
  readonly communityCode: string;
  readonly centre: string;
  readonly phone: string;
  readonly complaintPhone: string;
  readonly notice: string;
  readonly window: string;
  readonly counter: string;
  readonly roles: readonly Role[];
  readonly typeSize: Station['typeSize'];
  readonly locale: Station['locale'];
  /** Numbers kept for writing by hand, as typed, by the letter of the service. */
  readonly stubs: Readonly<Record<string, string>>;
};

export function draftOf({
  site,
  window,
  counter,
  roles,
  typeSize,
  locale,
}: Station): SettingsDraft {
  const { street, community, communityCode, centre, phone, complaintPhone, notice } = site;
  return {
    ...{ street, community, communityCode, centre, phone, complaintPhone, notice },
    ...{ window: String(window), counter, roles, typeSize, locale },
    stubs: Object.fromEntries(
      site.services.map(({ series, handwritten: kept }) => [
        series,
        kept ? `${kept.from}–${kept.to}` : '',
      ]),
    ),
  };
}

/** A sentence for each field that cannot be saved as it stands; no key = nothing wrong. */
export function settingsFaults(draft: SettingsDraft): Partial<Record<keyof SettingsDraft, string>> {
  const missing = (['street', 'community', 'centre'] as const)
    .filter((key) => draft[key].trim() === '')
    .map((key) => [key, t('office.settingsMissing')] as const);
  const wrong = [
    ['communityCode', /^\d{12}$/.test(draft.communityCode), t('office.settingsCodeWrong')],
    ['window', isWhole(draft.window, 1, 99), t('office.settingsWindowWrong')],
    ['counter', /^[1-9A-Z]$/.test(draft.counter), t('office.settingsCounterWrong')],
    ['stubs', !Object.values(draft.stubs).some(isStubFault), t('office.settingsStubsWrong')],
  ] as const;
  return Object.fromEntries([
    ...missing,
    ...wrong.filter(([, fits]) => !fits).map(([key, , sentence]) => [key, sentence] as const),
  ]);
}

/** @param draft without faults */
export function stationFrom(station: Station, draft: SettingsDraft): Station {
  const { street, community, communityCode, centre, phone, complaintPhone, notice } = draft;
  const site = { street, community, communityCode, centre, phone, complaintPhone, notice };
  return {
    ...station,
    site: {
      ...station.site,
      ...site,
      services: station.site.services.map((service) => withStubs(service, draft.stubs)),
    },
    window: Number(draft.window),
    counter: draft.counter,
    roles: draft.roles,
    typeSize: draft.typeSize,
    locale: draft.locale,
  };
}

/** Something was typed, and it is no range of numbers that can be kept. */
export const isStubFault = (text: string): boolean =>
  text.trim() !== '' && stubRangeOf(text) === null;

function withStubs(service: Service, typed: SettingsDraft['stubs']): Service {
  const { handwritten: before, ...others } = service;
  const kept = stubRangeOf(typed[service.series] ?? '');
  return kept === null ? others : { ...others, handwritten: { ...before, ...kept } };
}

/** `900–999`, with any dash that a keyboard has; null when it is something else. */
function stubRangeOf(text: string): { readonly from: number; readonly to: number } | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [, from, to] = /^(\d{1,6})[-–—~至到](\d{1,6})$/.exec(plain) ?? [];
  const range = { from: Number(from), to: Number(to) };
  return from !== undefined && isStubRange(range) ? range : null;
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
