// Which routes a step has changed: both searches remember them the same way, to keep the change or to take it back.

export type Touched = {
  readonly touched: Uint8Array;
  readonly touchedList: Int32Array;
  /** Counts up with every change that was kept: what was found about a route holds while it stands still. */
  readonly version: Int32Array;
  readonly count: { touched: number; saved: number; version: number };
};

/** Keeps what was changed since the last change was kept or taken back. */
export function acceptTouched({ count, touchedList, touched, version }: Touched): void {
  for (let k = 0; k < count.touched; k++) {
    const route = touchedList[k] as number;
    touched[route] = 0;
    version[route] = ++count.version;
  }
  count.touched = 0;
  count.saved = 0;
}
