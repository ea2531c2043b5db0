// Figures as a file of a person's own. Nothing is recorded: copying figures changes nothing.
import type { TableRefusal, TableRequest } from '../../../electron/contract/tables';
import type { Result } from '../../../core/kit/result';
import { call } from '../../shell';

/** `path: null`: the person changed their mind. */
export const saveTable = (
  request: TableRequest,
): Promise<Result<{ readonly path: string | null }, TableRefusal>> => call('table.save', request);
