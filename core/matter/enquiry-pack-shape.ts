// The shape of a pack of questions without cases.
import { count, key, list, object, type Shape } from '../kit/shape';
import type { EnquiryPack } from './definition';
import { sentence } from './field-shape';
import { effective, reason } from './pack-shape';

export const enquiryPackShape: Shape<EnquiryPack> = object<EnquiryPack>({
  key,
  version: count,
  name: sentence,
  source: sentence,
  effective,
  topics: list(reason),
  explanation: list(sentence),
});
