import type { HubTrouble } from '../../electron/contract/hub';
import { assertNever } from '../../core/kit/never';
import type { SyncStep } from './sync-step';

/** What a trouble with the hub means for the loop. */
export function stepOf(trouble: HubTrouble): SyncStep {
  switch (trouble.code) {
    case 'not_enrolled':
      return { state: 'none' };
    case 'away':
      return { state: 'away', detail: trouble.detail };
    case 'nonsense':
      return { state: 'elsewhere', detail: trouble.detail };
    case 'gap':
      return { state: 'away', detail: `gap ${trouble.expectedSeq}` };
    case 'busy':
      return { state: 'away', detail: 'busy', retryAfterMs: trouble.retryAfterSeconds * 1000 };
    case 'refused':
      return { state: 'refused', detail: trouble.reason };
    default:
      return assertNever(trouble, 'trouble with the hub');
  }
}
