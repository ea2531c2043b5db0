import type { Person } from '../../core/resident/person';

/** An invented person (number by the fictional area 990101), with what a test wants different. */
export function samplePerson(different: Partial<Person> = {}): Person {
  return {
    name: '王桂兰',
    certType: '111',
    certNo: '99010119380412002X',
    certValidTo: 'long-term',
    sex: '2',
    birth: '1938-04-12',
    ethnicity: '01',
    hukou: '临江街道梧桐社区',
    address: '梧桐里5号楼302',
    phone: '19900000142',
    phoneOwner: 'child',
    living: 'alone',
    aids: ['hearing'],
    dialect: '本地话',
    contacts: [],
    ...different,
  };
}
