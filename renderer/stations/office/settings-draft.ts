// The settings as they are being typed, what is wrong with them, and the station they make.
import type { Role, Station } from '../../../core/station/station';
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
  readonly volume: string;
};

const usualVolume = 80;

export function draftOf({
  site,
  window,
  counter,
  roles,
  typeSize,
  locale,
  volume,
}: Station): SettingsDraft {
  const { street, community, communityCode, centre, phone, complaintPhone, notice } = site;
  return {
    ...{ street, community, communityCode, centre, phone, complaintPhone, notice },
    ...{ window: String(window), counter, roles, typeSize, locale },
    volume: String(volume ?? usualVolume),
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
    ['volume', isWhole(draft.volume, 0, 100), t('office.settingsVolumeWrong')],
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
    site: { ...station.site, ...site },
    window: Number(draft.window),
    counter: draft.counter,
    roles: draft.roles,
    typeSize: draft.typeSize,
    locale: draft.locale,
    volume: Number(draft.volume),
  };
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
