// The slips as the tests know them: invented people, fictional numbers.
import { composeNotice } from '../../core/slip/compose-notice';
import { composeReceipt, type ReceiptData } from '../../core/slip/compose-receipt';
import { composeTestPage } from '../../core/slip/compose-test-page';
import { composeQueueTicket, type QueueTicketData } from '../../core/slip/compose-ticket';
import { composeVisitCard } from '../../core/slip/compose-visit-card';

const centre = { street: '临江街道', community: '梧桐社区' };
/** 2026-11-23, a Monday, 9:05 in Shanghai. */
export const monday = Date.UTC(2026, 10, 23, 1, 5);

export const sampleTicket: QueueTicketData = {
  ...centre,
  number: 'A017',
  service: '领补贴',
  takenAt: monday,
  ahead: 3,
  minutes: 15,
  reason: '80岁以上优先',
  copy: 0,
};

export const sampleReceipt: ReceiptData = {
  ...centre,
  caseNumber: '3101060012032026112300 07K'.replace(' ', ''),
  matter: '高龄津贴',
  name: '王桂兰',
  idTail: '002X',
  acceptedAt: monday,
  papers: [
    { name: '身份证', state: 'seen_returned', copies: 0 },
    { name: '银行卡', state: 'copy_kept', copies: 1 },
    { name: '一寸照片', state: 'original_kept', copies: 1 },
  ],
  next: '社区、街道、区民政三级审核，再公示 5 天。',
  latest: '2026-12-30',
  phone: '0099-5550-160',
  tracking: '梧桐花开',
  clerk: '卢静',
  copy: 0,
};

export const sampleDocuments = {
  queue_ticket: composeQueueTicket(sampleTicket),
  acceptance_receipt: composeReceipt(sampleReceipt),
  acceptance_receipt_copy: composeReceipt({ ...sampleReceipt, copy: 1, name: '㛃𬭚·买买提' }),
  one_time_notice: composeNotice({
    ...centre,
    centre: '梧桐社区老年人服务专窗，临江路 18 号一楼',
    caseNumber: sampleReceipt.caseNumber,
    matter: '高龄津贴',
    name: '王桂兰',
    idTail: '002X',
    givenAt: monday,
    papers: [
      { name: '户口簿', how: '首页和本人那一页，原件带来看，复印件留 1 张' },
      { name: '本人银行卡', how: '在家附近的农商行就能办，带身份证' },
    ],
    fields: ['银行卡是哪个网点开的'],
    phone: '0099-5550-160',
    tracking: '梧桐花开',
    clerk: '卢静',
    copy: 0,
  }),
  visit_card: composeVisitCard({
    ...centre,
    visitId: '0198f000-0000-7000-8000-00000000abcd',
    day: '2026-11-25',
    from: '09:00',
    to: '10:00',
    agents: ['卢静', '邱国强'],
    purpose: '收材料，请您签字',
    place: '梧桐新村 12 号楼 302 室',
    bring: '身份证、户口簿、银行卡',
    bookingWord: '桂花糕',
    phone: '0099-5550-160',
    printedAt: monday,
    copy: 0,
  }),
  test_page: composeTestPage({ printer: '大厅打印机', at: monday }),
};
