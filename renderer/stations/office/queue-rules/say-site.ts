// Why a site's rules do not go together, in words for whoever typed them.
import type { SiteRefusal } from '../../../../core/station/check-site';
import type { Site } from '../../../../core/station/station';
import { formatShortDay, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';

export function saySite(refusal: SiteRefusal, { services, bands }: Site): string {
  const door = (key: string): string => services.find((one) => one.key === key)?.name ?? key;
  switch (refusal.code) {
    case 'site_without_service':
      return t('rules.siteWithoutService');
    case 'site_double':
      return t('rules.siteDouble', { key: refusal.key });
    case 'site_band':
      return t('rules.siteBand', {
        reason: bands.find(({ key }) => key === refusal.key)?.reason ?? refusal.key,
      });
    case 'site_hours': {
      const from = formatTime(refusal.from);
      return refusal.service === null
        ? t('rules.siteHours', { from })
        : t('rules.siteDoorHours', { from, service: door(refusal.service) });
    }
    case 'site_closure':
      return t('rules.siteClosure', { from: formatShortDay(refusal.from) });
    case 'site_quota':
      return t('rules.siteQuota', {
        from: formatTime(refusal.from),
        service: door(refusal.service),
      });
    case 'site_stub_range':
      return t('rules.siteStubs', { series: refusal.series });
  }
}
