// How long ways take, for whoever asks outside the schedule: the warnings of a booking and the route sheet. Read once, and again only
// after a visit, a member of staff or the map changed: a form asks with every letter that is typed.
import Dexie from 'dexie';
import type { Day } from '../../core/kit/time';
import { sketchId } from '../../core/visit/map/apply-sketch';
import { teachingSpan, travelTimes, type TravelTimes } from '../../core/visit/travel-times';
import { openRows, readable, readOne } from './read';
import type { Store } from './working-set';

type Kept = { readonly today: Day; readonly times: Promise<TravelTimes | null> };

let kept: Kept | null = null;

const restsOn = ['visits', 'staff', 'sketches'];

Dexie.on('storagemutated', (parts) => {
  const isTouched = (part: string) => restsOn.some((table) => part.includes(`/${table}/`));
  if (kept && Object.keys(parts).some(isTouched)) kept = null;
});

/** Null: nobody drew the community yet. */
export function readTravelTimes(store: Store, today: Day): Promise<TravelTimes | null> {
  if (kept?.today !== today) {
    const reading: Kept = { today, times: read(store, today) };
    kept = reading;
    // What could not be read is read again.
    reading.times.catch(() => {
      if (kept === reading) kept = null;
    });
  }
  return kept.times;
}

async function read(store: Store, today: Day): Promise<TravelTimes | null> {
  const sketch = (await readOne(store, 'sketch', sketchId)) ?? null;
  if (!sketch) return null;
  const { from, to } = teachingSpan(today);
  const [rows, people] = await Promise.all([
    store.db.visits.where('day').between(from, to, true, true).toArray(),
    store.db.staff.toArray(),
  ]);
  const [history, staff] = await Promise.all([
    readable(store, 'visit', rows),
    openRows(store, 'staff', people),
  ]);
  return travelTimes({ sketch, staff, history, today });
}
