// The slips as the tests know them: the templates with the invented data that stands in them.
import { checkCommon, checkTemplate } from '../../core/slip/check-template';
import type { Document, Scale } from '../../core/slip/document';
import { fillTemplate, type SlipData } from '../../core/slip/fill-template';
import { sampleOf } from '../../core/slip/sample-of';
import type { SlipKind } from '../../core/slip/slip';
import type { SlipTemplate } from '../../core/slip/template';
import commonJson from '../../resources/slips/common.json';

const files = import.meta.glob<unknown>(
  ['../../resources/slips/*.json', '!../../resources/slips/common.json'],
  { eager: true, import: 'default' },
);

const checked = checkCommon(commonJson);
if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
export const common = checked.value;

/** Templates as they lie in the folder, by file name. */
export const templateFiles = Object.entries(files).map(([path, json]) => ({
  file: path.slice(path.lastIndexOf('/') + 1),
  json,
}));

export const templates: readonly SlipTemplate[] = templateFiles.map(({ file, json }) => {
  const template = checkTemplate(json, common);
  if (!template.ok) throw new Error(`${file}: ${JSON.stringify(template.refusal)}`);
  return template.value;
});

/** Fills a template with its sample, changed as wished. */
export function sample(key: SlipKind, change: SlipData = {}, scale?: Scale): Document {
  const template = templates.find((one) => one.key === key)!;
  const filled = fillTemplate(template, { ...sampleOf(template), ...change }, scale);
  if (!filled.ok) throw new Error(`${key}: ${JSON.stringify(filled.refusal)}`);
  return filled.value;
}

/** Every slip, and those shapes of some that their sample does not show. */
export const sampleDocuments: Readonly<Record<string, Document>> = {
  ...Object.fromEntries(templates.map(({ key }) => [key, sample(key)])),
  acceptance_receipt_copy: sample('acceptance_receipt', {
    copy: 1,
    reason: '老人丢了',
    name: '㛃𬭚·买买提',
  }),
  test_page_drawn: sample('test_page', { nativeQr: false }),
  queue_ticket_alone: sample('queue_ticket', { ahead: 0, minutes: 0, priority: '' }),
  one_time_notice_large: sample('one_time_notice', {}, 1.25),
  completion_notice_passed: sample('completion_notice', {
    outcome: 'other_channel',
    goTo: '临江街道便民服务中心 2 号窗口',
    result: '',
    amount: null,
    returned: [],
  }),
  suspension_notice_resumed: sample('suspension_notice', {
    act: 'resume',
    why: '您出院了，接着办',
    until: '',
    latest: '2027-02-10',
  }),
  delivery_receipt_refused: sample('delivery_receipt', {
    outcome: 'absent',
    receiver: '',
    relation: '',
    receiverTail: '',
    why: '敲门三次，没有人应',
    again: '2026-12-24T15:00',
  }),
};
