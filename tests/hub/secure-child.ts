// A station's line in a process of its own: whom Node trusts is settled when a process starts (NODE_EXTRA_CA_CERTS).
// Arguments: data folder, hub's address, one-time code. Prints the outcome of enrolling, then of asking for a digest.
import { createHubLink } from '../../electron/hub-link/hub-link';
import { stationSettings } from '../support/station-settings';

const [data = '', url = '', code = ''] = process.argv.slice(2);
const station = stationSettings();
const link = createHubLink({
  data,
  protection: null,
  station: () => station,
  deviceName: '一号窗',
  dice: () => 0.5,
});
const enrolled = await link.enrol({ url, code });
console.log(enrolled.ok ? 'enrolled' : JSON.stringify(enrolled.refusal));
const digest = await link.digest();
console.log(digest.ok ? 'digest' : JSON.stringify(digest.refusal));
