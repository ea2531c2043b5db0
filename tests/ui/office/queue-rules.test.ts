import { describe, expect, it } from 'vitest';
import { checkSite } from '../../../core/station/check-site';
import type { OpenHours, Site } from '../../../core/station/station';
import {
  readHours,
  readSegments,
  writeHours,
  writeSegments,
} from '../../../renderer/stations/office/queue-rules/hours-text';
import {
  draftOf,
  faultsOf,
  siteFrom,
  type RulesDraft,
} from '../../../renderer/stations/office/queue-rules/rules-draft';
import { setLocale } from '../../../renderer/ui/i18n';
import { stationSchema } from '../../../electron/station/station-schema';
import wutong from '../../../resources/sites/wutong.json';
import { stationSettings } from '../../support/station-settings';

setLocale('zh-CN');

const workdays = [1, 2, 3, 4, 5];
const week: readonly OpenHours[] = [
  { weekdays: workdays, from: '08:30', to: '11:30' },
  { weekdays: workdays, from: '13:30', to: '17:00' },
  { weekdays: [6], from: '09:00', to: '11:00' },
];

describe('hours in one line', () => {
  it.each([
    '周一至周五 8:30–11:30 13:30–17:00；周六 9:00–11:00',
    '周一到周五8:30-11:30，13:30-17:00;周六9点-11点',
    '星期一至五 0830-1130、1330-1700； 六 9:00~11:00',
    'Mon–Fri 8:30–11:30, 13:30–17:00; Saturday 9:00-11:00',
  ])('are read: %s', (text) => {
    expect(readHours(text)).toEqual(week);
  });

  it('without weekdays are for every day, and nothing is no hours', () => {
    expect(readHours('8:30-24:00')).toEqual([
      { weekdays: [1, 2, 3, 4, 5, 6, 0], from: '08:30', to: '24:00' },
    ]);
    expect(readHours(' ')).toEqual([]);
  });

  it.each([
    '早上',
    '周八 8:30-9:00',
    '周一',
    '8:30',
    '8:30-25:00',
    '周一 8:30-9:00 下午',
    '周 8:30-9:00',
    '8:30-9:00-10:00',
  ])('are not guessed: %s', (text) => {
    expect(readHours(text)).toBeNull();
  });

  it.each(['zh-CN', 'en'] as const)('are read back as they are written in %s', (locale) => {
    setLocale(locale);
    for (const hours of [
      week,
      [{ weekdays: [1, 3, 5, 6, 0], from: '00:00', to: '24:00' }],
      [{ weekdays: [1, 2, 3, 4, 5, 6, 0], from: '08:00', to: '09:05' }],
    ])
      expect(readHours(writeHours(hours))).toEqual(hours);
    const segments = [
      { from: '08:30', to: '10:00', most: 20 },
      { from: '10:00', to: '11:30', most: 0 },
    ];
    expect(readSegments(writeSegments(segments))).toEqual(segments);
    setLocale('zh-CN');
  });

  it.each(['8:30-10:00', '20', '8:30-10:00 20 30', '8:30-10:00 9:00-11:00 3'])(
    'are no quota of a part of the day: %s',
    (text) => {
      expect(readSegments(text)).toBeNull();
    },
  );
});

describe('the rules of the queue', () => {
  const site: Site = wutong;
  const draft = draftOf(site);
  const faults = (part: Partial<RulesDraft>) => faultsOf(site, { ...draft, ...part });

  it('that nobody changed make the same queue', () => {
    expect(faults({})).toEqual({});
    expect(siteFrom(site, draft)).toEqual({ ...site, rejoin: { most: 1, place: 'end' } });
  });

  it('as they were typed make a site that the machine takes', () => {
    const typed: RulesDraft = {
      ...draft,
      hours: '周一至周五 8:30–11:30 13:30–17:00；周六 9:00–11:00',
      closures: [{ from: '2026-12-30', to: '', message: '盘点' }],
      doors: {
        ...draft.doors,
        medical: { perDay: '30', segments: '8:30–10:00 10', hours: '周一 9:00–11:00' },
        mediation: { perDay: '', segments: '', hours: '' },
      },
      bands: [...draft.bands, { key: '', reason: '75岁以上优先', by: 'age', age: '75', rank: '2' }],
      rejoinPlace: 'arrival',
    };
    expect(faultsOf(site, typed)).toEqual({});
    const made = siteFrom(site, typed);
    expect(made.hours).toEqual(week);
    expect(made.closures).toEqual([{ from: '2026-12-30', to: '2026-12-30', message: '盘点' }]);
    expect(made.services[1]).toMatchObject({
      quota: { perDay: 30, segments: [{ from: '08:30', to: '10:00', most: 10 }] },
      hours: [{ weekdays: [1], from: '09:00', to: '11:00' }],
    });
    expect(made.services.find(({ key }) => key === 'mediation')).not.toHaveProperty('quota');
    expect(made.bands.at(-1)).toEqual({
      key: 'age_75',
      fromAge: 75,
      rank: 2,
      reason: '75岁以上优先',
    });
    expect(checkSite(made).ok).toBe(true);
    expect(stationSchema.parse(stationSettings({ site: made })).site).toEqual(made);
    // And back on the screen as it was typed.
    expect(faultsOf(made, draftOf(made))).toEqual({});
    expect(siteFrom(made, draftOf(made))).toEqual(made);
  });

  it('that cannot be read are told at their field', () => {
    const bad = { ...draft.doors['medical']!, perDay: '-1', segments: '很多' };
    expect(
      Object.keys(
        faults({
          hours: '下午',
          closures: [{ from: '', to: '', message: '' }],
          doors: { ...draft.doors, medical: bad },
          bands: [{ key: '', reason: ' ', by: 'age', age: '', rank: '' }],
          numbers: { ...draft.numbers, priorityRatio: '0' },
        }),
      ),
    ).toEqual([
      'hours',
      'perDay:medical',
      'segments:medical',
      'closure:0',
      'band:0',
      'priorityRatio',
    ]);
  });

  it('that do not go together are told as a whole', () => {
    expect(faults({ hours: '周一 8:30–11:30；周一 11:00–12:00' })['site']).toContain('11:00');
    expect(
      faults({ closures: [{ from: '2026-12-30', to: '2026-12-01', message: '' }] })['site'],
    ).toContain('12月30日');
    const doors = { ...draft.doors, medical: { perDay: '', segments: '10:00–9:00 3', hours: '' } };
    expect(faults({ doors })['site']).toContain('看病报销');
  });
});
