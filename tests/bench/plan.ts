// The planner beside what is published, and on days and weeks as they are here; CPU time on one thread.
import type { Figure } from './figures';
import { homeCareFigures } from './plan-home-care';
import { instanceFigures } from './plan-instances';
import { visitFigures } from './plan-visits';

export function planFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  return [
    ...instanceFigures(isQuick, tell),
    ...homeCareFigures(isQuick, tell),
    ...visitFigures(isQuick, tell),
  ];
}
