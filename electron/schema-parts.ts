// What the schemas of many calls are made of.
import { z } from 'zod';

export const id = z.string().min(1).max(128);
export const count = z.int().min(0);
