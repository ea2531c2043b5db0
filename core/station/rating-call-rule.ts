// Within how many working days somebody who rated badly is rung, and it is put right: the site's, else what the city's hotline asks.
import type { RatingCallRule } from '../case/course/rating-call';
import type { Site } from './station';

const usual: RatingCallRule = { callWithin: 1, fixWithin: 15 };

export const ratingCallOf = (site: Pick<Site, 'ratingCall'> | undefined): RatingCallRule =>
  site?.ratingCall ?? usual;
