// What every route works with: the database, whose hub this is, and the bell that wakes waiting stations.
import type { Bell } from './bell';
import type { Database } from './sql/database';

export type HubContext = {
  readonly db: Database;
  readonly hubId: string;
  readonly hubName: string;
  readonly bell: Bell;
};

/** A device that showed its token. */
export type Device = {
  readonly device: string;
  readonly community: string;
  readonly hall: string;
  readonly status: 'active' | 'revoked';
  readonly lastSeq: number;
};
