import { describe, expect, it } from 'vitest';
import { setLocale } from '../../../renderer/ui/i18n';
import { sentencesOf, type UploadFacts } from '../../../renderer/stations/office/upload-section';
import {
  draftOf,
  settingsFaults,
  stationFrom,
} from '../../../renderer/stations/office/settings-draft';
import type { Station } from '../../../core/station/station';
import wutong from '../../../resources/sites/wutong.json';

setLocale('zh-CN');

const now = Date.parse('2026-11-23T10:40:00+08:00');

const facts: UploadFacts = {
  hub: 'up',
  detail: '',
  waiting: 0,
  since: null,
  lastSyncAt: now - 60_000,
  pages: 0,
  dead: [],
};

describe('what the office says of sending', () => {
  it('says that all is sent only when nothing waits', () => {
    expect(sentencesOf(facts, true, now)).toEqual(['全部已上传。最近一次是 10:39。']);
  });

  it('says how much waits, since when, and that the line is down', () => {
    const away = { ...facts, hub: 'away' as const, waiting: 41, since: now - 17 * 3600_000 };
    const [waits, line] = sentencesOf(away, true, now);
    expect(waits).toContain('41 条');
    expect(waits).toContain('17:40');
    expect(line).toContain('线路好了会自己补传');
  });

  it('says that pages of papers follow', () => {
    expect(sentencesOf({ ...facts, pages: 4 }, true, now)).toHaveLength(2);
  });

  it('does not speak of a line where there is none', () => {
    expect(sentencesOf({ ...facts, hub: 'none', waiting: 3, since: now }, false, now)).toHaveLength(
      2,
    );
  });
});

describe('the settings of a station', () => {
  const station: Station = {
    device: '0192f0c4-0000-7000-8000-000000000001',
    hall: 'h1',
    site: wutong,
    window: 3,
    counter: '3',
    roles: ['counter', 'office'],
    locale: 'zh-CN',
    typeSize: 1,
    printers: [],
    printerFor: { ticket: '', receipt: '' },
    hub: null,
    sample: true,
    setUpOn: '2026-11-22',
  };

  it('come back as they were when nothing is typed', () => {
    expect(settingsFaults(draftOf(station))).toEqual({});
    expect(stationFrom(station, draftOf(station))).toEqual(station);
  });

  it('name each field that cannot be saved', () => {
    const draft = {
      ...draftOf(station),
      communityCode: '99',
      window: '0',
      counter: '0',
    };
    expect(Object.keys(settingsFaults(draft)).toSorted()).toEqual(
      ['communityCode', 'counter', 'window'].toSorted(),
    );
  });

  it('keep what the form does not show', () => {
    const saved = stationFrom(station, { ...draftOf(station), notice: '周三下午上课' });
    // Quotas and hours of a service among it.
    expect(saved.site.services).toEqual(wutong.services);
    expect(saved.site.notice).toBe('周三下午上课');
  });
});
