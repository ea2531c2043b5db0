// What stands beside a field: what is wrong with it, else how to fill it in.
import type { Note } from '../../../ui/field-row';

export const noteOf = (fault: string | undefined, hint = ''): Note =>
  fault === undefined ? { text: hint } : { text: fault, tone: 'wrong' };
