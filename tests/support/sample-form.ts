// The application form of a shipped matter, filled: for tests of its layout and for looking at it.
import { readMatterFile } from '../../core/matter/read-matter-file';
import type { MatterPack } from '../../core/matter/definition';
import { applicationForm, type FormFacts } from '../../core/slip/form/application-form';
import type { FormSheet } from '../../core/slip/form/form-sheet';
import type { Case } from '../../core/case/case';
import words from '../../resources/forms/application.json';
import { filledCase } from './filled-case';
import { samplePerson } from './sample-person';
import { packFiles, shelf } from './shelf';

export function shippedPack(file: string): MatterPack {
  const found = packFiles.find((one) => one.file === file);
  const read = readMatterFile(found?.json, shelf);
  if (!read.ok || read.value.kind !== 'matter') throw new Error(`${file} is no pack`);
  return read.value.pack;
}

export function formOf(
  pack: MatterPack,
  c: Case = filledCase(pack, { rows: 3 }),
  more: Partial<FormFacts> = {},
): FormSheet {
  return applicationForm({
    ...{ kind: 'application_form', pack, c, person: samplePerson({ name: '王桂兰' }), words },
    site: {
      ...{ street: '临江街道', community: '梧桐社区' },
      ...{ phone: '0099-5550-160', complaintPhone: '0099-5550-168' },
    },
    consents: [],
    nameOf: () => '卢静',
    printed: { copy: 0, reason: '' },
    ...more,
  });
}
