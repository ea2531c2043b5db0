// The machine's own count of time: of all its windows and processes, from the start of the machine on.

/** Whole milliseconds since the machine was started. It knows no date, so nobody can set it back. */
export const sinceStart = (): number => Number(process.hrtime.bigint() / 1_000_000n);
