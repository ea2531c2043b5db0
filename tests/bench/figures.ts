// A figure is what the station took beside what its peer took in the same run; only the ratio travels to other machines.

export type Aim = { readonly of: 'ratio' | 'p95'; readonly most: number };

/** Units of which there are whole ones only. */
export const counts = ['plans', 'vehicles', 'visits'] as const;
type Count = (typeof counts)[number];

export type Figure = {
  readonly what: string;
  readonly unit: 'ms' | 'MiB' | 'rows/s' | '%' | Count;
  readonly station: readonly number[];
  /** What it is held against, and what that took. */
  readonly peer?: { readonly what: string; readonly took: readonly number[] };
  readonly aim?: Aim;
};

export type Spread = {
  readonly n: number;
  readonly min: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

export type Summary = Omit<Figure, 'station' | 'peer'> & {
  readonly station: Spread;
  readonly peer: { readonly what: string; readonly took: Spread } | null;
  /** Median by median. */
  readonly ratio: number | null;
  readonly met: boolean | null;
};

export function summarise({ station, peer, ...figure }: Figure): Summary {
  const took = spreadOf(station);
  const against = peer === undefined ? null : { what: peer.what, took: spreadOf(peer.took) };
  const ratio = against === null ? null : took.p50 / against.took.p50;
  const { aim } = figure;
  const reached = aim?.of === 'ratio' ? ratio : took.p95;
  return {
    ...figure,
    station: took,
    peer: against,
    ratio,
    met: aim === undefined || reached === null ? null : reached <= aim.most,
  };
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN;
  return {
    n: sorted.length,
    min: at(0),
    p50: medianOf(sorted),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
  };
}

function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}
