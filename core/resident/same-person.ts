// Who is shown where several entries are one person: redirects are followed to their end, from any machine's order of events.

/** Id of the entry that another one leads to; null where it stands for itself. */
export type LinkOf = (id: string) => string | null;

/**
 * The entry that stands for `id`. Two machines may each have sent one of two entries to the other: of a ring the first
 * registered one stands (ids are UUIDv7), so that every machine shows the same. Never loops.
 */
export function survivorOf(id: string, linkOf: LinkOf): string {
  const path: string[] = [];
  let at = id;
  for (;;) {
    const ring = path.indexOf(at);
    if (ring >= 0) return path.slice(ring).reduce((first, one) => (one < first ? one : first));
    path.push(at);
    const next = linkOf(at);
    if (next === null) return at;
    at = next;
  }
}
