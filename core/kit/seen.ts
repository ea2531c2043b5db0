// Tells whether somebody decided with knowledge of somebody else's change, from counts alone and never from a clock.
// It keeps the promise that two machines writing one field are noticed, and that one machine is never its own rival.

/** Who wrote the versions 1 … n of an entity, in order, as runs of one device. */
export type Writers = readonly { readonly device: string; readonly events: number }[];

/** The list after one more event of `device`. */
export function withWriter(writers: Writers, device: string): Writers {
  const last = writers.at(-1);
  if (last?.device !== device) return [...writers, { device, events: 1 }];
  return [...writers.slice(0, -1), { device, events: last.events + 1 }];
}

/**
 * Whether the writer of `event` knew `version` of the entity when deciding.
 *
 * `event.base` counts what lay folded on the writing device: others' events that had reached it, and all of its own so
 * far, sent or not. The hub folds a device's own events in their order, so the own ones are those already in `writers`,
 * and the rest of `base` is how many of the others' events the device had seen.
 */
export function hadSeen(
  writers: Writers,
  event: { readonly device: string; readonly base: number },
  version: number,
): boolean {
  let own = 0;
  let ownBefore = 0;
  let at = 0;
  let author = '';
  for (const run of writers) {
    const reaches = Math.max(0, Math.min(version - at, run.events));
    if (reaches > 0) author = run.device;
    if (run.device === event.device) {
      own += run.events;
      ownBefore += reaches;
    }
    at += run.events;
  }
  return author === event.device || version - ownBefore <= event.base - own;
}
