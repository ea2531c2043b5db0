// What a page may send with the calls of the voice.
import { z } from 'zod';
import { clipNames } from '../../core/board/clips';
import type { CallName, Calls } from '../contract/calls';

const clip = z.enum(clipNames);
const choice = z.string().min(1).max(128);
const nothing = z.null();

export const voiceSchemas = {
  'voice.recordings': nothing,
  'voice.choose': z.strictObject({ what: z.enum(['folder', 'files']) }),
  'voice.chosen': z.strictObject({ choice, clip }),
  'voice.keep': z.strictObject({ choice, clips: z.array(clip).max(clipNames.length) }),
  'voice.remove': nothing,
  'voice.heard': nothing,
  'voice.said': z.strictObject({ key: z.string().min(1).max(200) }),
} satisfies { readonly [N in Extract<CallName, `voice.${string}`>]: z.ZodType<Calls[N]['in']> };
