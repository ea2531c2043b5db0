// The community as a drawing in data: where the houses stand, and what one cannot walk through. Metres from the top left corner.

export type Point = { readonly x: number; readonly y: number };

export type Building = Point & {
  readonly id: string;
  /** As addresses write it: `梧桐里 5 号楼`. */
  readonly name: string;
  /** Other ways in which addresses write it. */
  readonly aliases: readonly string[];
  /** The part of the community that trips are compared by, e.g. `梧桐里`. */
  readonly quarter: string;
  readonly floors: number;
  readonly lift: boolean;
  /** What the gate, the bell and the porter take each time, in minutes. */
  readonly gateMinutes: number;
};

export type BarrierKind = 'river' | 'railway' | 'wall';

/** A place where a barrier can be passed: a bridge, a level crossing, a gate in a wall. */
export type Crossing = Point & {
  readonly id: string;
  readonly name: string;
  /** Waiting, pushing a bicycle over a bridge: minutes each time. */
  readonly minutes: number;
};

export type Barrier = {
  readonly id: string;
  readonly kind: BarrierKind;
  readonly name: string;
  /** From point to point; nobody goes through it anywhere but at its crossings. */
  readonly line: readonly Point[];
  readonly crossings: readonly Crossing[];
};

/** What staff draw. */
export type SketchDrawing = {
  readonly width: number;
  readonly height: number;
  /** Where agents set out from and come back to. */
  readonly office: Point;
  readonly buildings: readonly Building[];
  readonly barriers: readonly Barrier[];
};

export type Sketch = SketchDrawing & { readonly id: string; readonly version: number };

/** How somebody goes from house to house. */
export type TravelMode = 'walk' | 'ebike';
