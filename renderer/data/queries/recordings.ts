// The site's own recordings, as the machine has them now.
import { useEffect, useState } from 'react';
import type { Recordings } from '../../../electron/contract/voice';
import { call, on } from '../../shell';

/** `undefined` until the machine answered. */
export function useRecordings(): Recordings | undefined {
  const [recordings, setRecordings] = useState<Recordings>();
  useEffect(() => {
    void call('voice.recordings', null).then(setRecordings);
    return on('voice.changed', setRecordings);
  }, []);
  return recordings;
}
