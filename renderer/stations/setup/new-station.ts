// The settings of a machine that is being set up, from what was typed; rules of the site come with the sample site until a city changes them.
import { dayOf } from '../../../core/kit/time';
import type { PrinterSettings, Role, Site, Station } from '../../../core/station/station';
import sampleSite from '../../../resources/sites/wutong.json';
import { currentLocale } from '../../ui/i18n';

export const allRoles: readonly Role[] = [
  'counter',
  'kiosk',
  'board',
  'resident',
  'visits',
  'office',
];

/** What the set-up pages ask. Numbers as typed. */
export type Typed = {
  readonly street: string;
  readonly community: string;
  readonly communityCode: string;
  readonly centre: string;
  readonly phone: string;
  readonly window: string;
  readonly counter: string;
  readonly roles: readonly string[];
  readonly printer: 'virtual' | 'tcp';
  readonly host: string;
  readonly port: string;
  readonly width: '58' | '80';
  readonly hubUrl: string;
  readonly hubCode: string;
  readonly name: string;
};

export const emptyTyped: Typed = {
  street: '',
  community: '',
  communityCode: '',
  centre: sampleSite.centre,
  phone: '',
  window: '1',
  counter: '1',
  roles: allRoles,
  printer: 'virtual',
  host: '',
  port: '9100',
  width: '80',
  hubUrl: '',
  hubCode: '',
  name: '',
};

/** The fictional centre's own settings. */
export const sampleTyped: Typed = {
  ...emptyTyped,
  street: sampleSite.street,
  community: sampleSite.community,
  communityCode: sampleSite.communityCode,
  phone: sampleSite.phone,
  window: '3',
  counter: '3',
};

export function printerOf(typed: Typed, name: string): PrinterSettings {
  const isVirtual = typed.printer === 'virtual';
  return {
    id: 'printer-1',
    name,
    connection: isVirtual
      ? { kind: 'virtual' }
      : { kind: 'tcp', host: typed.host.trim(), port: Number(typed.port) },
    width: typed.width === '58' ? 58 : 80,
    mode: 'raster',
    repertoire: 'gbk',
    // A real printer's answers are learned by its test page in the office; until then silence is not a fault.
    answersStatus: isVirtual,
    answersBarrier: isVirtual,
    answersProcessId: false,
    cutter: true,
    nativeQr: false,
    buzzer: 'none',
    bandRows: 128,
    pacing: 0,
  };
}

export function stationOf(
  typed: Typed,
  given: { readonly device: string; readonly now: number; readonly printerName: string },
): Station {
  const site: Site = {
    ...sampleSite,
    street: typed.street.trim(),
    community: typed.community.trim(),
    communityCode: typed.communityCode.trim(),
    centre: typed.centre.trim(),
    phone: typed.phone.trim(),
  };
  return {
    device: given.device,
    hall: `${site.communityCode}-1`,
    site,
    window: Number(typed.window),
    counter: typed.counter.trim().toUpperCase(),
    roles: allRoles.filter((role) => typed.roles.includes(role)),
    locale: currentLocale(),
    typeSize: 1,
    printers: [printerOf(typed, given.printerName)],
    printerFor: { ticket: 'printer-1', receipt: 'printer-1' },
    hub: null,
    sample: typed.communityCode === sampleSite.communityCode,
    setUpOn: dayOf(given.now),
  };
}
