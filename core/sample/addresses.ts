// Where the sample's people live: old low houses without lifts, numbered as in life.

const lanes = ['梧桐里', '柳岸里', '荷塘里', '金桂里', '听雨里', '桥东里', '桥西里', '清泉里'];
const buildingsPerLane = 24;
const floors = 6;
const roomsPerFloor = 8;

/** Households of one building. */
export const roomsPerBuilding = floors * roomsPerFloor;

/** `梧桐里 5 号楼 302`: the address of the n-th household (0, 1, 2 …), never the same for two. */
export function addressOf(n: number): string {
  const building = Math.floor(n / roomsPerBuilding);
  const inBuilding = n % roomsPerBuilding;
  const lane = lanes[Math.floor(building / buildingsPerLane) % lanes.length] ?? '';
  const round = Math.floor(building / (buildingsPerLane * lanes.length));
  const house = (building % buildingsPerLane) + 1 + round * buildingsPerLane;
  const floor = Math.floor(inBuilding / roomsPerFloor) + 1;
  const room = String((inBuilding % roomsPerFloor) + 1).padStart(2, '0');
  return `${lane} ${house} 号楼 ${floor}${room}`;
}
