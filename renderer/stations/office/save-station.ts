// Saves what this machine is, and gives the words for it.
import type { Station } from '../../../core/station/station';
import { call } from '../../shell';
import type { Said } from './section';

/** A shape that the machine refuses is a bug of ours and throws; the disk's trouble is the machine's to tell. */
export async function saveStation(station: Station, words: string): Promise<Said> {
  await call('station.save', station);
  return { tone: 'done', text: words };
}
