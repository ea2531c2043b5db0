// Which version of a matter is begun on a day: a new one takes over on its first day, and cases of before keep theirs.
import { beforeAll, describe, expect, it } from 'vitest';
import written from '../../resources/matters/repair.json';
import type { Day } from '../../core/kit/time';
import { mattersOn, packFor, takeImported } from '../../renderer/data/packs';

/** The city's next version of a matter that travels with the application. */
const next = { ...written, version: 7, effective: { from: '2027-03-01', to: null } };

const begunOn = (day: Day, matter: string): number | undefined =>
  mattersOn(day).find(({ key }) => key === matter)?.version;

describe('the version that is begun on a day', () => {
  beforeAll(() => {
    const file = 'repair-7.json';
    takeImported([{ name: `${next.key}@7`, file, text: JSON.stringify(next), gone: false }]);
  });

  it.each<[Day, number]>([
    ['2026-11-23', written.version],
    ['2027-02-28', written.version],
    ['2027-03-01', 7],
    ['2030-01-01', 7],
  ])('of a matter whose city brought a new one: on %s it is %i', (day, version) => {
    expect(begunOn(day, written.key)).toBe(version);
  });

  it.each<[Day, number]>([
    ['2025-12-31', 1],
    ['2026-01-01', 2],
  ])('of the elder allowance: on %s it is %i', (day, version) => {
    expect(begunOn(day, 'elder_allowance')).toBe(version);
  });

  it('is not that of a case which was opened under another', () => {
    expect(packFor('elder_allowance', 1).effective.to).toBe('2025-12-31');
    expect(packFor(written.key, written.version).effective.to).toBeNull();
  });
});
