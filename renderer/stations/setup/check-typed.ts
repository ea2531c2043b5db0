// What is wrong with a set-up page, field by field; nothing wrong = go on.
import { t } from '../../ui/i18n';
import type { Typed } from './new-station';

export const pages = ['site', 'roles', 'printer', 'hub', 'person'] as const;
export type PageKey = (typeof pages)[number];

export type Faults = Partial<Readonly<Record<keyof Typed, string>>>;

export function faultsOf(page: PageKey, typed: Typed): Faults {
  switch (page) {
    case 'site':
      return siteFaults(typed);
    case 'roles':
      return typed.roles.length === 0 ? { roles: t('setup.faultRoles') } : {};
    case 'printer':
      return typed.printer === 'virtual' ? {} : addressFaults(typed);
    case 'hub':
      return hubFaults(typed);
    case 'person':
      return wanted(typed, ['name']);
  }
}

function siteFaults(typed: Typed): Faults {
  const window = Number(typed.window);
  return {
    ...wanted(typed, ['street', 'community', 'centre', 'phone']),
    ...(/^\d{12}$/.test(typed.communityCode.trim())
      ? {}
      : { communityCode: t('setup.faultCommunityCode') }),
    ...(Number.isInteger(window) && window >= 1 && window <= 99
      ? {}
      : { window: t('setup.faultWindow') }),
    ...(/^[1-9A-Z]$/i.test(typed.counter.trim()) ? {} : { counter: t('setup.faultCounter') }),
  };
}

function addressFaults({ host, port }: Typed): Faults {
  const number = Number(port);
  return {
    ...(/^[\w.:-]+$/.test(host.trim()) ? {} : { host: t('setup.faultHost') }),
    ...(Number.isInteger(number) && number > 0 && number < 65_536
      ? {}
      : { port: t('setup.faultPort') }),
  };
}

/** Both or neither: a station may work alone. */
function hubFaults({ hubUrl, hubCode }: Typed): Faults {
  if (hubUrl.trim() === '' && hubCode.trim() === '') return {};
  return {
    ...(URL.canParse(hubUrl.trim()) ? {} : { hubUrl: t('setup.faultHubUrl') }),
    ...(hubCode.trim() === '' ? { hubCode: t('setup.faultHubCode') } : {}),
  };
}

function wanted(typed: Typed, keys: readonly (keyof Typed)[]): Faults {
  const empty = keys.filter((key) => String(typed[key]).trim() === '');
  return Object.fromEntries(empty.map((key) => [key, t('refusals.fieldEmpty')]));
}
