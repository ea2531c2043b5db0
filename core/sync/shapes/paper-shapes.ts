// Shapes of what happens to papers and to the lists that they are handed over with.
import type { PaperEvents } from '../../journey/paper-events';
import {
  amount,
  count,
  key,
  list,
  matching,
  object,
  oneOf,
  optional,
  text,
  type Shape,
} from '../../kit/shape';
import { because, day } from './common';

const sha256 = matching(/^[0-9a-f]{64}$/);

export const paperShapes: { readonly [K in keyof PaperEvents]: Shape<PaperEvents[K]> } = {
  'case.page-added': object({
    paper: key,
    sha256,
    mime: oneOf('image/jpeg', 'application/pdf'),
    bytes: count,
    width: count,
    height: count,
    source: oneOf('camera', 'scanner', 'file'),
  }),
  'case.page-removed': object({ paper: key, sha256 }),
  'case.return-asked': object({ papers: list(key), window: count, to: optional(text(200)) }),
  'case.paper-returned': object({
    papers: list(key),
    to: text(200),
    mode: oneOf('screen', 'list', 'mistake'),
    strokes: list(list(amount, 20_000), 2000),
    width: amount,
    height: amount,
  }),
  'case.paper-moved': object({ paper: key, holder: text(200), handover: key }),
  'handover.made': object({
    number: key,
    way: oneOf('from_resident', 'to_street', 'from_street', 'to_resident'),
    hall: key,
    day,
    from: text(200),
    to: text(200),
    items: list(
      object({
        caseId: key,
        paper: key,
        name: text(200),
        form: oneOf('original', 'copy'),
        copies: count,
      }),
    ),
    seal: text(40),
    note: text(500),
  }),
  'handover.signed': object({ giver: text(200), taker: text(200) }),
  'handover.dropped': because,
};
