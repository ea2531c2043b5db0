import { describe, expect, it } from 'vitest';
import {
  readHandoverFile,
  writeHandoverFile,
  type HandoverFile,
} from '../../../core/paper/handover-file';

const file: HandoverFile = {
  ...{ number: 'J20261123301', day: '2026-11-23', from: '梧桐社区', to: '柳园社区' },
  ...{ seal: '', note: '', madeBy: '卢静' },
  items: [
    {
      ...{ resident: '孔秀英', certEnd: '0220', matter: '高龄津贴', caseNumber: '990101' },
      ...{ name: '户口簿', form: 'original', copies: 1 },
      pages: [{ mime: 'image/jpeg', content: 'AAAA' }],
    },
  ],
};

describe('the file of a hand-over list', () => {
  it('is read as it was written', () => {
    expect(readHandoverFile(writeHandoverFile(file))).toEqual({
      ok: true,
      value: { handover: 1, ...file },
    });
  });

  it('is not taken for another file, nor another file for it', () => {
    expect(readHandoverFile('{"bundle":1,"events":[]}')).toBeNull();
    expect(readHandoverFile('not even json')).toBeNull();
  });

  it('of a newer version, or with a part that is missing, is refused with the place', () => {
    expect(readHandoverFile('{"handover":2}')).toEqual({
      ok: false,
      refusal: { code: 'bundle_newer' },
    });
    const torn = writeHandoverFile(file).replace('"copies":1', '"copies":"many"');
    expect(readHandoverFile(torn)).toEqual({
      ok: false,
      refusal: { code: 'bundle_malformed', path: 'handover.items[0].copies' },
    });
  });
});
