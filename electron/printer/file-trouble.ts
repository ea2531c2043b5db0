// Why a device could not be opened, in the words of a print job.
import { errorCode } from '../journal/disk';
import type { JobTrouble } from '../contract/printing';

/** `refused`: it is there, and this machine may not have it or somebody else does. `unreachable`: it is not there. */
export function fileTrouble(error: unknown): JobTrouble {
  const said = `${errorCode(error)} ${error instanceof Error ? error.message : ''}`;
  return /EACCES|EPERM|EBUSY|lock|denied|busy/i.test(said) ? 'refused' : 'unreachable';
}
