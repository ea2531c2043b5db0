// What is said of many durations: how many, their median and their 90th percentile. Whole milliseconds, never an average:
// one forgotten ticket moves an average by minutes, and a percentile not at all.

/** Both are null while there is nothing to measure. */
export type Measure = {
  readonly count: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
};

/** Median and 90th percentile by nearest rank: always a duration that somebody really had, never one between two. */
export function measure(durations: readonly number[]): Measure {
  const sorted = durations.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    medianMs: nearestRank(sorted, 50),
    p90Ms: nearestRank(sorted, 90),
  };
}

/** The smallest value that at least `percent` of all are not above; `percent` is a whole number from 1 to 100. */
function nearestRank(sorted: readonly number[], percent: number): number | null {
  // Multiplied before it is divided: 0.9 is not a number that a computer has.
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? null;
}
