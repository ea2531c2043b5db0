// Two machines wrote one field differently, and now somebody writes it who has read both.

type Differing<F> = { readonly field: F; readonly eventId: string };

/** Goes into the event that decides: ids of the events it decides over; nothing where no two differed on what `isWritten`. */
export function decidedOver<F>(
  reviews: readonly Differing<F>[],
  isWritten: (field: F) => boolean,
): { readonly over?: readonly string[] } {
  const ids = reviews.filter(({ field }) => isWritten(field)).map(({ eventId }) => eventId);
  return ids.length === 0 ? {} : { over: ids };
}
