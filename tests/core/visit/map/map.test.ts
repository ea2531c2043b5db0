// The community as data: ways round what nobody can walk through, addresses as people write them, what trips teach.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../../core/sample/addresses';
import { sampleSketch } from '../../../../core/sample/sketch';
import { applySketch } from '../../../../core/visit/map/apply-sketch';
import { checkSketch } from '../../../../core/visit/map/check-sketch';
import { findPlace } from '../../../../core/visit/map/find-place';
import type { Barrier, Building, SketchDrawing } from '../../../../core/visit/map/sketch';
import { travelMatrices } from '../../../../core/visit/map/travel';
import { correctionsOf, median } from '../../../../core/visit/map/trips';
import { noWay, pace, waysOf } from '../../../../core/visit/map/way';

const house = (name: string, part: Partial<Building> = {}): Building => ({
  ...{ id: name, name, aliases: [], quarter: '', x: 0, y: 0 },
  ...{ floors: 6, lift: false, gateMinutes: 0 },
  ...part,
});

const river: Barrier = {
  ...{ id: 'river', kind: 'river', name: '河' },
  line: [
    { x: 0, y: 100 },
    { x: 1000, y: 100 },
  ],
  crossings: [{ id: 'bridge', name: '桥', x: 900, y: 100, minutes: 2 }],
};

const asDrawn = () => 1;

describe('the way', () => {
  const north = { x: 100, y: 50 };
  const south = { x: 100, y: 150 };

  test('is straight times 1.3 where nothing lies between', () => {
    const { metres, minutes } = waysOf({ barriers: [] }, 'walk')(north, south);
    expect(metres).toBeCloseTo(130);
    expect(minutes).toBeCloseTo(130 / 70);
  });

  test('goes over the bridge, with the bridge’s minutes, and names it', () => {
    const way = waysOf({ barriers: [river] }, 'walk')(north, south);
    const half = Math.hypot(800, 50) * 1.3;
    expect(way.metres).toBeCloseTo(2 * half);
    expect(way.minutes).toBeCloseTo((2 * half) / pace.walk + 2);
    expect(way.via.map(({ name }) => name)).toEqual(['桥']);
  });

  test('is none where no crossing leads over', () => {
    const way = waysOf({ barriers: [{ ...river, crossings: [] }] }, 'walk')(north, south);
    expect(way.minutes).toBe(noWay);
  });

  test('passes two barriers by the gates that are quickest together', () => {
    const wall: Barrier = {
      ...{ id: 'wall', kind: 'wall', name: '墙' },
      line: [
        { x: 0, y: 200 },
        { x: 1000, y: 200 },
      ],
      crossings: [
        { id: 'slow', name: '慢门', x: 900, y: 200, minutes: 30 },
        { id: 'quick', name: '快门', x: 700, y: 200, minutes: 1 },
      ],
    };
    const way = waysOf({ barriers: [river, wall] }, 'walk')(north, { x: 100, y: 250 });
    expect(way.via.map(({ name }) => name)).toEqual(['桥', '快门']);
  });

  test('is as long there as back, and never shorter than straight', () => {
    const drawing = sampleSketch(96);
    const way = waysOf(drawing, 'ebike');
    const at = fc.record({
      x: fc.integer({ min: 0, max: 1200 }),
      y: fc.integer({ min: 0, max: 700 }),
    });
    fc.assert(
      fc.property(at, at, (a, b) => {
        const there = way(a, b);
        expect(there.minutes).toBeCloseTo(way(b, a).minutes);
        expect(there.metres).toBeGreaterThanOrEqual(Math.hypot(a.x - b.x, a.y - b.y) - 1e-9);
      }),
    );
  });
});

describe('an address', () => {
  const buildings = [
    house('梧桐里 5 号楼'),
    house('梧桐里 15 号楼'),
    house('柳岸里 5 号楼', { aliases: ['柳岸小区5栋'] }),
    house('老干部楼', { floors: 3 }),
  ];

  test.each([
    ['梧桐里 5 号楼 302', '梧桐里 5 号楼', 3],
    ['梧桐里５号楼２单元302室', '梧桐里 5 号楼', 3],
    ['临江街道梧桐社区梧桐里15栋1204', '梧桐里 15 号楼', 6],
    ['柳岸小区 5 幢 3 单元 601', '柳岸里 5 号楼', 6],
    ['老干部楼 2楼东', '老干部楼', 2],
    ['老干部楼', '老干部楼', 1],
  ])('“%s” is in %s, floor %i', (address, name, floor) => {
    const found = findPlace({ buildings }, address);
    expect(found).toMatchObject({ floor, building: { name } });
  });

  test.each(['5 号楼 302', '梧桐里 25 号楼 101', '', '临江街道颐养院 2 号楼 301'])(
    '“%s” is on no house of the map',
    (address) => {
      expect(findPlace({ buildings }, address)).toBeNull();
    },
  );

  test('that two houses share is nobody’s', () => {
    const twins = [house('东楼', { id: 'a' }), house('东楼', { id: 'b' })];
    expect(findPlace({ buildings: twins }, '东楼 201')).toBeNull();
  });

  test('of every household of the practice community is on its map', () => {
    const drawing = sampleSketch(96);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 96 * 48 - 1 }), (n) => {
        const address = addressOf(n);
        const found = findPlace(drawing, address);
        expect(address.startsWith(found?.building.name ?? '?')).toBe(true);
      }),
    );
  });
});

describe('minutes between doors', () => {
  const drawing: SketchDrawing = {
    ...{ width: 500, height: 500, office: { x: 0, y: 0 }, barriers: [] },
    buildings: [],
  };
  const near = house('a', { x: 210 });
  const at = (m: Float64Array, from: number, to: number, size: number) => m[from * size + to];

  test('hold the stairs, the gate and the parking', () => {
    const doors = [
      { building: near, floor: 1 },
      { building: near, floor: 5 },
      { building: { ...near, id: 'b', lift: true, gateMinutes: 3 }, floor: 5 },
    ];
    const walk = travelMatrices(drawing, doors, 'walk', asDrawn).minutes;
    const path = (210 * 1.3) / pace.walk;
    expect(at(walk, 0, 1, 4)).toBe(Math.ceil(path));
    expect(at(walk, 0, 2, 4)).toBe(Math.ceil(path + 2));
    expect(at(walk, 0, 3, 4)).toBe(Math.ceil(path + 1 + 3));
    expect(at(walk, 1, 2, 4)).toBe(2);
    const ride = travelMatrices(drawing, doors, 'ebike', asDrawn).minutes;
    expect(at(ride, 0, 1, 4)).toBe(Math.ceil((210 * 1.3) / pace.ebike + 1));
  });

  test('are corrected by what trips between the two quarters took, and by no other', () => {
    const trip = { from: '东', to: '西', expected: 10 };
    const took = [14, 16, 15].map((minutes) => ({ ...trip, took: minutes }));
    expect(correctionsOf(took)('西', '东')).toBeCloseTo(1.5);
    expect(correctionsOf(took)('东', '东')).toBe(1);
    expect(correctionsOf(took.slice(0, 2))('东', '西')).toBe(1);
    const wild = Array.from({ length: 3 }, () => ({ ...trip, took: 500 }));
    expect(correctionsOf(wild)('东', '西')).toBe(3);
  });

  test('the median is the middle one', () => {
    expect([median([]), median([3]), median([1, 9]), median([9, 1, 5])]).toEqual([0, 3, 5, 5]);
  });
});

describe('a drawing', () => {
  const drawing = { ...{ width: 1000, height: 300, office: { x: 10, y: 10 } }, barriers: [river] };

  test('says what is wrong with it, house by house', () => {
    const buildings = [
      house('一号楼', { x: 50, y: 50 }),
      house('一号楼', { id: '2', x: 60, y: 50 }),
      house(' ', { x: 70, y: 50 }),
    ];
    expect(checkSketch({ ...drawing, buildings })).toEqual([
      { code: 'same_name', name: '一号楼' },
      { code: 'no_name', x: 70, y: 50 },
    ]);
    const far = [house('二号楼', { x: 50, y: 250 })];
    const barriers = [{ ...river, crossings: [] }];
    expect(checkSketch({ ...drawing, barriers, buildings: far })).toEqual([
      { code: 'cut_off', name: '二号楼' },
    ]);
    expect(checkSketch(sampleSketch(96))).toEqual([]);
  });

  test('stands as it was drawn last', () => {
    const drawn = { kind: 'sketch.drawn', entityId: 'sketch', body: { ...drawing, buildings: [] } };
    const once = applySketch(undefined, drawn as never);
    const twice = applySketch(once, { ...drawn, body: { ...drawn.body, width: 7 } } as never);
    expect(twice).toMatchObject({ id: 'sketch', version: 2, width: 7 });
  });
});
