import { describe, expect, it } from 'vitest';
import { checkSite } from '../../../core/station/check-site';
import wutong from '../../../resources/sites/wutong.json';

describe('the facts of a centre', () => {
  it('of 梧桐社区 are whole: six doors and one for who does not know', () => {
    const checked = checkSite(wutong);
    expect(checked).toEqual({ ok: true, value: wutong });
    expect(wutong.services.map(({ series }) => series).join('')).toBe('ABCDEFG');
    expect(wutong.services.at(-1)?.key).toBe('ask');
  });

  const [first, second] = wutong.services;
  it.each([
    ['nothing', null, 'site'],
    ['a short community code', { ...wutong, communityCode: '9901' }, 'site.communityCode'],
    ['no service', { ...wutong, services: [] }, 'site.services'],
    [
      'a letter in Chinese',
      { ...wutong, services: [{ ...first, series: '甲' }] },
      'site.services[0].series',
    ],
    [
      'a nameless door',
      { ...wutong, services: [{ ...first, name: ' ' }] },
      'site.services[0].name',
    ],
    ['a ratio of nought', { ...wutong, priorityRatio: 0 }, 'site.priorityRatio'],
    ['negative seconds', { ...wutong, undoSeconds: -1 }, 'site.undoSeconds'],
    ['a missing gap', { ...wutong, recall: { most: 3 } }, 'site.recall.gapSeconds'],
  ])('with %s are refused, with the place', (_, json, path) => {
    expect(checkSite(json)).toEqual({ ok: false, refusal: { code: 'site_malformed', path } });
  });

  it.each([
    ['series', [first, { ...second, series: 'A' }], 'A'],
    ['service', [first, { ...second, key: 'allowance' }], 'allowance'],
  ])('with one %s twice are refused: it would give out one number twice', (what, services, key) => {
    expect(checkSite({ ...wutong, services })).toEqual({
      ok: false,
      refusal: { code: 'site_double', what, key },
    });
  });
});
