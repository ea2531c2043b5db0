// Which kept pages and photos something still speaks of, and which an event takes off: what nothing speaks of is deleted, here and elsewhere.
import type { Case } from '../case/case';
import type { JourneyEvent } from '../journey';
import type { Visit } from '../visit/visit';

/** Hashes, each once. */
export const pagesOfCase = ({ pages = {} }: Pick<Case, 'pages'>): readonly string[] => [
  ...new Set(Object.values(pages).flatMap((taken) => taken.map(({ sha256 }) => sha256))),
];

/** Hashes, each once. */
export const pagesOfVisit = ({ photos = [] }: Pick<Visit, 'photos'>): readonly string[] => [
  ...new Set(photos.map(({ sha256 }) => sha256)),
];

/** Hashes that one of these events takes off something, each once: another thing may speak of them still. */
export const takenOff = (events: readonly JourneyEvent[]): readonly string[] => [
  ...new Set(
    events.flatMap((event) =>
      event.kind === 'case.page-removed' || event.kind === 'visit.photo-removed'
        ? [event.body.sha256]
        : [],
    ),
  ),
];
