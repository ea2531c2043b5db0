// Shapes of what happens to a slip.
import type { SlipEvents } from '../../journey/slip-events';
import { count, key, matching, object, oneOf, text, truth, type Shape } from '../../kit/shape';
import { slipKinds } from '../../slip/slip';
import { because } from './common';

export const slipShapes: { readonly [K in keyof SlipEvents]: Shape<SlipEvents[K]> } = {
  'slip.requested': object({
    slip: oneOf(...slipKinds),
    about: key,
    copy: count,
    key: text(500),
    printer: text(200),
    reason: text(),
  }),
  'slip.archived': object({
    template: key,
    version: count,
    sha256: matching(/^[0-9a-f]{64}$/),
    pages: count,
    bytes: count,
  }),
  'slip.settled': object({
    state: oneOf('printed', 'unconfirmed', 'handed', 'unknown', 'failed', 'cancelled'),
    detail: text(),
  }),
  'slip.answered': object({ cameOut: truth }),
  'slip.resent': object({ printer: text(200) }),
  'slip.waived': because,
};
