// The code that opens a bundle: 80 bits in four groups, read over the telephone or carried on a slip, never on the stick itself.
import { inFours, newLetters, readLetters } from '../spoken-code';

const length = 16;

/** `7K3Q-29XM-A0B4-TWZ8`. */
export const makeBundleCode = (): string => inFours(newLetters(length));

/** What a person typed, as it counts; null when it is no such code. */
export const readBundleCode = (typed: string): string | null => readLetters(typed, length);
