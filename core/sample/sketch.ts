// The sample community as a drawing: eight quarters of low houses by a river with two bridges, a railway with an underpass, a wall with a gate.
import type { Barrier, SketchDrawing } from '../visit/map/sketch';
import { buildingOf } from './addresses';

const quarter = { width: 300, height: 260 };
const gap = 60;
const columns = 6;

const left = (column: number): number => gap + column * (quarter.width + gap);
const top = (row: number): number => gap + row * (quarter.height + 2 * gap);
const river = top(1) - gap;

/** The first `count` houses, where a stroll of the invented community finds them. */
export function sampleSketch(count: number): SketchDrawing {
  const right = left(Math.max(2, columnsOf(count))) + gap / 2;
  return {
    width: right,
    height: top(1) + quarter.height + gap,
    office: { x: left(0) + quarter.width / 2, y: river - gap / 2 },
    buildings: Array.from({ length: count }, (_, n) => houseAt(n)),
    barriers: barriers(right),
  };
}

/** Two quarters of 24 houses stand above each other. */
const columnsOf = (houses: number): number => Math.min(4, Math.ceil(houses / 48));

function houseAt(n: number) {
  const { lane, laneAt, house, floors } = buildingOf(n);
  const at = (house - 1) % 24;
  return {
    id: `house-${n + 1}`,
    name: `${lane} ${house} 号楼`,
    aliases: [],
    quarter: lane,
    x: left(Math.floor(laneAt / 2)) + 25 + (at % columns) * 50,
    y: top(laneAt % 2) + 30 + Math.floor(at / columns) * 65,
    floors,
    lift: false,
    gateMinutes: laneAt === 2 ? 1 : 0,
  };
}

function barriers(right: number): readonly Barrier[] {
  const wall = left(1) - gap / 2;
  const rail = left(2) - gap / 2;
  return [
    {
      ...{ id: 'river', kind: 'river', name: '临江河' },
      line: [
        { x: 0, y: river + 15 },
        { x: right / 2, y: river },
        { x: right, y: river + 15 },
      ],
      crossings: [
        { id: 'west-bridge', name: '柳岸桥', x: left(0) + 75, y: river + 12, minutes: 0 },
        { id: 'east-bridge', name: '桂花桥', x: left(1) + 150, y: river + 6, minutes: 0 },
      ],
    },
    {
      ...{ id: 'railway', kind: 'railway', name: '临江铁路' },
      line: [
        { x: rail, y: 0 },
        { x: rail, y: river - 20 },
      ],
      crossings: [{ id: 'underpass', name: '地道', x: rail, y: 190, minutes: 1 }],
    },
    {
      ...{ id: 'wall', kind: 'wall', name: '荷塘里围墙' },
      line: [
        { x: wall, y: top(0) },
        { x: wall, y: top(0) + quarter.height },
      ],
      crossings: [{ id: 'gate', name: '荷塘里西门', x: wall, y: top(0) + 130, minutes: 1 }],
    },
  ];
}
