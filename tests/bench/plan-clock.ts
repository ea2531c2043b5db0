// CPU time of this process: on a machine that is shared it says more than the clock on the wall.

/** Seconds, user and system. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** `act`, so many CPU seconds long; it is told how much of them is used, 0…1, and says when it has had enough. */
export function spend(seconds: number, act: (progress: number) => boolean): void {
  const begun = cpu();
  for (let used = 0; used < seconds; used = cpu() - begun) if (act(used / seconds)) return;
}

/** CPU milliseconds of each of so many acts. */
export const times = (count: number, act: () => unknown): number[] =>
  Array.from({ length: count }, () => {
    const begun = cpu();
    act();
    return (cpu() - begun) * 1000;
  });

export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;
