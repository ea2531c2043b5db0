// Where the sample's people live: old low houses without lifts, numbered as in life.

const lanes = ['梧桐里', '柳岸里', '荷塘里', '金桂里', '听雨里', '桥东里', '桥西里', '清泉里'];
const buildingsPerLane = 24;
const floors = 6;
const roomsPerFloor = 8;

/** Households of one building. */
export const roomsPerBuilding = floors * roomsPerFloor;

/** `梧桐里 5 号楼 302`: the address of the n-th household (0, 1, 2 …), never the same for two. */
export function addressOf(n: number): string {
  const { lane, house } = buildingOf(Math.floor(n / roomsPerBuilding));
  const inBuilding = n % roomsPerBuilding;
  const floor = Math.floor(inBuilding / roomsPerFloor) + 1;
  const room = String((inBuilding % roomsPerFloor) + 1).padStart(2, '0');
  return `${lane} ${house} 号楼 ${floor}${room}`;
}

/** The n-th house (0, 1, 2 …): its lane, the lane's place in the list, its number there. */
export function buildingOf(n: number) {
  const laneAt = Math.floor(n / buildingsPerLane) % lanes.length;
  const round = Math.floor(n / (buildingsPerLane * lanes.length));
  const house = (n % buildingsPerLane) + 1 + round * buildingsPerLane;
  return { lane: lanes[laneAt] ?? '', laneAt, house, floors };
}
