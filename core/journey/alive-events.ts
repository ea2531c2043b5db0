// The alive-check (资格认证): who is due by when, and who was seen how. Nothing here ever stops anybody's pension.
import type { AliveMethod, AliveResult } from '../alive/alive';
import type { Day } from '../kit/time';

export type AliveEvents = {
  /** `due`: the last day by the agency's list. */
  'alive.due': {
    readonly residentId: string;
    readonly due: Day;
    /** The list that said so. */
    readonly source: string;
  };
  'alive.checked': {
    readonly method: AliveMethod;
    readonly result: AliveResult;
    readonly on: Day;
    /** Who saw or asked; for a match of data the list. */
    readonly by: readonly string[];
    readonly note: string;
    /** Of a promise: who promised, what they are, and the paper that proves it. */
    readonly kin?: { readonly name: string; readonly relation: string; readonly proof: string };
  };
};
