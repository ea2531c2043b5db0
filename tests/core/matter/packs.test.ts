import { describe, expect, it } from 'vitest';
import { checkEnquiryPack, checkPack } from '../../../core/matter/check-pack';
import { packFiles, shelf, shelfRead } from '../../support/shelf';

describe('what is shipped', () => {
  it('has no broken block and no broken list', () => {
    expect(shelfRead.refused).toEqual([]);
  });

  it.each(shelf.lists)('$key has each code once', ({ codes }) => {
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  });

  it.each(packFiles)('$file is a good pack', ({ json }) => {
    const isEnquiry = typeof json === 'object' && json !== null && 'topics' in json;
    const checked = isEnquiry ? checkEnquiryPack(json) : checkPack(json, shelf);
    expect(checked.ok ? [] : checked.refusal).toEqual([]);
  });
});
