// Text of a file as the value that it spells.

/** Null where it is no JSON at all. */
export function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
