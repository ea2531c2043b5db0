// The shipped pack as the rules see it: checked, never cast.
import json from '../../../resources/matters/elder-allowance-2.json';
import { checkPack } from '../../../core/matter/check-pack';
import type { MatterPack } from '../../../core/matter/definition';
import { shelf } from '../../support/shelf';

function checked(): MatterPack {
  const pack = checkPack(json, shelf);
  if (!pack.ok) throw new Error(JSON.stringify(pack.refusal));
  return pack.value;
}

export const elderAllowance = checked();
