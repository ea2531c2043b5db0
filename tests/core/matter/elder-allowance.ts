// The shipped pack as the rules see it: checked, never cast. Without its consents, which have tests of their own
// (authorisation/case-by-agent.test.ts): a case of it is complete by its form, papers and signature.
import json from '../../../resources/matters/elder-allowance-2.json';
import { checkPack } from '../../../core/matter/check-pack';
import type { MatterPack } from '../../../core/matter/definition';
import { shelf } from '../../support/shelf';

function checked(): MatterPack {
  const pack = checkPack(json, shelf);
  if (!pack.ok) throw new Error(JSON.stringify(pack.refusal));
  return pack.value;
}

export const elderAllowance: MatterPack = { ...checked(), consents: [] };
