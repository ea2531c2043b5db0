// Words that the shapes of several rooms share.
import { count, either, matching, object, oneOf, text, type Shape } from '../../kit/shape';

export const day = matching(/^\d{4}-\d{2}-\d{2}$/);
export const time = matching(/^\d{2}:\d{2}$/);
export const dayOrLongTerm: Shape<string> = either(day, oneOf('long-term'));
export const nothing = object<Record<string, never>>({});
export const atWindow = object<{ readonly window: number }>({ window: count });
export const because = object<{ readonly reason: string }>({ reason: text() });
