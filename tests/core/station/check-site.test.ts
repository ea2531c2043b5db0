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

  const all = [0, 1, 2, 3, 4, 5, 6];
  const [firstDoor, ...doors] = wutong.services;
  const door = (over: Partial<Site['services'][number]>) => ({
    services: [{ ...firstDoor!, ...over }, ...doors],
  });
  const bandOf = (over: object) => ({ bands: [{ key: 'b', rank: 1, reason: '', ...over }] });
  it.each([
    ['a band of nothing', bandOf({}), { code: 'site_band', key: 'b' }],
    ['a band of both', bandOf({ fromAge: 80, fact: 'veteran' }), { code: 'site_band', key: 'b' }],
    ['a band of an unknown fact', bandOf({ fact: 'friend' }), { code: 'site_band', key: 'b' }],
    [
      'hours that end before they begin',
      { hours: [{ weekdays: all, from: '17:00', to: '08:00' }] },
      { code: 'site_hours', service: null, from: '17:00' },
    ],
    [
      'hours of no weekday',
      door({ hours: [{ weekdays: [], from: '08:00', to: '17:00' }] }),
      { code: 'site_hours', service: 'allowance', from: '08:00' },
    ],
    [
      'hours that overlap on one weekday',
      {
        hours: [
          { weekdays: [1, 2], from: '08:00', to: '12:00' },
          { weekdays: [2, 3], from: '11:00', to: '17:00' },
        ],
      },
      { code: 'site_hours', service: null, from: '11:00' },
    ],
    [
      'parts of a quota that overlap',
      door({
        quota: {
          segments: [
            { from: '08:00', to: '10:00', most: 5 },
            { from: '09:59', to: '12:00', most: 5 },
          ],
        },
      }),
      { code: 'site_quota', service: 'allowance', from: '09:59' },
    ],
    [
      'a closure that ends before it begins',
      { closures: [{ from: '2026-10-07', to: '2026-10-01', message: '' }] },
      { code: 'site_closure', from: '2026-10-07' },
    ],
  ])('with %s are refused', (_, over, refusal) => {
    expect(checkSite({ ...wutong, ...over })).toEqual({ ok: false, refusal });
  });

  it('with a lunch break, other hours on another day, and parts of the day that touch are whole', () => {
    const site: Site = {
      ...wutong,
      ...door({
        quota: {
          perDay: 30,
          segments: [
            { from: '08:00', to: '10:00', most: 5 },
            { from: '10:00', to: '24:00', most: 5 },
          ],
        },
      }),
      hours: [
        { weekdays: [1, 2], from: '08:00', to: '12:00' },
        { weekdays: [1, 2], from: '13:00', to: '17:00' },
        { weekdays: [3], from: '08:00', to: '24:00' },
      ],
      closures: [{ from: '2026-10-01', to: '2026-10-01', message: '放假' }],
    };
    expect(checkSite(site)).toEqual({ ok: true, value: site });
  });
});
