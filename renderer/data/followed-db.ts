// The store as one question of a screen sees it. Dexie follows what is read in the question's zone and cannot keep that zone over a
// wait for anything else (a row that is opened): what was read after it was not followed, and the screen stood still.
import Dexie from 'dexie';
import type { StationDb } from './db';

/** Where Dexie notes what is read; within a transaction, its own one. */
type Zone = { readonly trans?: unknown };

/** Beside Dexie's types, and what its own transactions are made with. */
const zones = Dexie.Promise as unknown as {
  readonly PSD: Zone;
  readonly usePSD: <T>(zone: Zone, work: () => T) => T;
};

/** To be called when a question begins; what is read by what this gives belongs to that question, however late. */
export function followedDb(db: StationDb): StationDb {
  const zone = zones.PSD;
  const inZone = <T>(work: () => T): T => (zones.PSD.trans ? work() : zones.usePSD(zone, work));
  const steps = [db.Table, db.WhereClause, db.Collection].map(({ prototype }): object => prototype);
  const isStep = (value: unknown): value is object =>
    steps.some((step) => Object.prototype.isPrototypeOf.call(step, value as object));
  const followed = <T>(value: T): T => (isStep(value) ? through(value) : value);
  const through = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (_, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return followed(value);
        return (...given: unknown[]): unknown =>
          followed(inZone((): unknown => Reflect.apply(value, target, given)));
      },
    });
  return through(db);
}
