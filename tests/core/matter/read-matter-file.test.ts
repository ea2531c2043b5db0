// What a city brings in: told apart, named, and refused with the place.
import { describe, expect, it } from 'vitest';
import pack from '../../../resources/matters/elder-allowance-2.json';
import enquiry from '../../../resources/matters/enquiry.json';
import y2026 from '../../../resources/calendars/cn-2026.json';
import { nameOfMatterFile, readMatterFile } from '../../../core/matter/read-matter-file';
import { shelf } from '../../support/shelf';

const next = {
  year: 2027,
  source: '国务院办公厅通知',
  holidays: ['2027-01-01'],
  workdays: ['2027-01-30'],
};

describe('a file from the city', () => {
  it.each<[unknown, string]>([
    [pack, 'elder_allowance@2'],
    [enquiry, 'enquiry@1'],
    [y2026, 'calendar-2026'],
    [next, 'calendar-2027'],
  ])('is known by what is in it', (json, name) => {
    const read = readMatterFile(json, shelf);
    expect(read.ok && nameOfMatterFile(read.value)).toBe(name);
  });

  it.each<[object, object]>([
    [{ year: 27 }, { place: 'calendar.year', code: 'shape' }],
    [{ source: undefined }, { place: 'calendar.source', code: 'shape' }],
    [{ holidays: ['2027-02-29'] }, { place: 'calendar.holidays[0]', code: 'shape' }],
    [{ holidays: ['2026-12-31'] }, { place: 'holidays[0]', code: 'contradiction' }],
    [{ holidays: ['2027-01-30'] }, { place: 'holidays[0]', code: 'contradiction' }],
    [{ holidays: ['2027-01-01', '2027-01-01'] }, { place: 'holidays[1]', code: 'duplicate' }],
    [{ workdays: ['2027-01-29'] }, { place: 'workdays[0]', code: 'contradiction' }],
    [{ holidays: [] }, { place: 'holidays', code: 'contradiction' }],
  ])('a calendar with %j is refused', (broken, fault) => {
    const read = readMatterFile({ ...next, ...broken }, shelf);
    expect(read.ok ? [] : read.refusal).toContainEqual(expect.objectContaining(fault));
  });

  it.each([null, 7, 'x', [], {}])('that is %j is refused', (json) => {
    expect(readMatterFile(json, shelf).ok).toBe(false);
  });
});
