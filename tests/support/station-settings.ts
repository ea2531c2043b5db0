// Settings of a fictional station for tests: all roles, the virtual printer, no hub.
import { randomUUID } from 'node:crypto';
import type { Station } from '../../core/station/station';
import site from '../../resources/sites/wutong.json';

export function stationSettings(changes: Partial<Station> = {}): Station {
  return {
    device: randomUUID(),
    hall: 'hall-1',
    site,
    window: 3,
    counter: '1',
    roles: ['kiosk', 'counter', 'board', 'resident', 'visits', 'office'],
    locale: 'zh-CN',
    typeSize: 1,
    printers: [
      {
        id: 'virtual',
        name: '虚拟打印机',
        connection: { kind: 'virtual' },
        width: 80,
        mode: 'raster',
        repertoire: 'gbk',
        answersStatus: true,
        answersBarrier: true,
        answersProcessId: true,
        cutter: true,
        nativeQr: false,
        buzzer: 'none',
        bandRows: 128,
        pacing: 0,
      },
    ],
    printerFor: { ticket: 'virtual', receipt: 'virtual' },
    hub: null,
    sample: true,
    setUpOn: '2026-11-23',
    ...changes,
  };
}
