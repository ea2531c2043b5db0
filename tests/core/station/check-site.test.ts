import { describe, expect, it } from 'vitest';
import { checkSite } from '../../../core/station/check-site';
import type { Site } from '../../../core/station/station';
import { stationSchema } from '../../../electron/station/station-schema';
import json from '../../../resources/sites/wutong.json';

const wutong: Site = json;

describe('the facts of a centre', () => {
  it('of 梧桐社区 are whole: six doors and one for who does not know', () => {
    expect(checkSite(wutong)).toEqual({ ok: true, value: wutong });
    expect(wutong.services.map(({ series }) => series).join('')).toBe('ABCDEFG');
    expect(wutong.services.at(-1)?.key).toBe('ask');
  });

  it('of 梧桐社区 are what a station may be set up with', () => {
    const station = {
      device: '01a0d0ed-2e80-7e72-9c39-84b607327796',
      hall: 'wutong',
      site: wutong,
      window: 3,
      counter: '1',
      roles: ['counter'],
      locale: 'zh-CN',
      typeSize: 1,
      printers: [],
      printerFor: { ticket: '', receipt: '' },
      hub: null,
      sample: true,
      setUpOn: '2026-11-23',
    };
    expect(stationSchema.parse(station).site).toEqual(wutong);
  });

  it('without a service are refused', () => {
    expect(checkSite({ ...wutong, services: [] })).toEqual({
      ok: false,
      refusal: { code: 'site_without_service' },
    });
  });

  const [first, second] = wutong.services;
  const [band] = wutong.bands;
  it.each([
    ['series', { services: [first!, { ...second!, series: 'A' }] }, 'A'],
    ['service', { services: [first!, { ...second!, key: 'allowance' }] }, 'allowance'],
    ['band', { bands: [band!, { ...band!, rank: 9 }] }, 'age_90'],
  ])('with one %s twice are refused', (what, over, key) => {
    expect(checkSite({ ...wutong, ...over })).toEqual({
      ok: false,
      refusal: { code: 'site_double', what, key },
    });
  });
});
