import { expect, it } from 'vitest';
import elderAllowance from '../../../resources/matters/elder-allowance.json';
import enquiry from '../../../resources/matters/enquiry.json';
import { checkEnquiryPack, checkPack } from '../../../core/matter/check-pack';

it('accepts the packs that are shipped', () => {
  expect(checkPack(elderAllowance)).toMatchObject({ ok: true });
  expect(checkEnquiryPack(enquiry)).toMatchObject({ ok: true });
});
