import { describe, expect, it } from 'vitest';
import {
  boardsDraftOf,
  isFaulty,
  stationWith,
  withDisplay,
  withFurther,
  withServices,
} from '../../../renderer/stations/office/boards-draft';
import { stationSchema } from '../../../electron/station/station-schema';
import { stationSettings } from '../../support/station-settings';

const station = stationSettings();
const all = station.site.services.map(({ key }) => key);

describe('the boards of a station', () => {
  it('begin as one that speaks, twice each call, and can be saved at once', () => {
    const draft = boardsDraftOf(station);
    expect(draft.boards).toEqual([{ id: 'main', title: '', speaks: true }]);
    expect(isFaulty(draft)).toBe(false);
    const saved = stationWith(station, draft);
    expect(saved).toMatchObject({ volume: 80, voice: { source: 'auto', rate: 1, times: 2 } });
    expect(stationSchema.parse(saved)).toEqual(saved);
    expect(boardsDraftOf(saved)).toEqual(draft);
  });

  it('grow by silent ones, each with a name of its own, up to the eighth', () => {
    let boards = boardsDraftOf(station).boards;
    for (let n = 0; n < 12; n += 1) boards = withFurther(boards);
    expect(boards).toHaveLength(8);
    expect(new Set(boards.map(({ id }) => id)).size).toBe(boards.length);
    expect(boards.filter(({ speaks }) => speaks)).toHaveLength(1);
  });

  it('show all services, those of tomorrow too, unless some are chosen', () => {
    const [board] = boardsDraftOf(station).boards;
    const some = withServices(board!, ['medical', 'allowance'], all);
    expect(some.services).toEqual(['allowance', 'medical']);
    expect('services' in withServices(some, all, all)).toBe(false);
    const none = withServices(some, [], all);
    expect(isFaulty({ ...boardsDraftOf(station), boards: [none] })).toBe(true);
  });

  it('are given a display, or left where they stood', () => {
    const [board] = boardsDraftOf(station).boards;
    expect(withDisplay(board!, 2).display).toBe(2);
    expect('display' in withDisplay(withDisplay(board!, 2), null)).toBe(false);
  });

  it.each(['', '101', '-1', '8.5', 'laut'])('are not saved with the volume %j', (volume) => {
    expect(isFaulty({ ...boardsDraftOf(station), volume })).toBe(true);
  });

  it('are refused by the machine when two have one name', () => {
    const double = [
      { id: 'main', title: '', speaks: true },
      { id: 'main', title: '西厅', speaks: false },
    ];
    expect(stationSchema.safeParse({ ...station, boards: double }).success).toBe(false);
  });
});
