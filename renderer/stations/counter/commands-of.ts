// What the finder of the counter can do besides finding: the day, the lists, the other windows, the machine.
import { lock, type Session } from '../../data/session';
import { call } from '../../shell';
import { t } from '../../ui/i18n';
import { toggleContrast } from '../../ui/use-scale';
import type { Command } from './counter-finder';
import type { QueueActs } from './queue/use-queue-acts';

export function commandsOf(
  { station }: Session,
  acts: QueueActs,
  isDayOpen: boolean,
  go: {
    readonly to: (at: 'find' | 'originals' | 'work') => void;
    readonly sort: () => void;
    readonly verify: () => void;
  },
): readonly Command[] {
  const day: readonly Command[] = isDayOpen
    ? [
        { id: 'take', title: t('counter.command_takeFor'), act: () => acts.open({ kind: 'take' }) },
        {
          id: 'direct',
          title: t('counter.menu_direct'),
          act: () => acts.open({ kind: 'direct' }),
        },
        {
          id: 'close-day',
          title: t('counter.command_closeDay'),
          act: () => acts.open({ kind: 'close-day' }),
        },
      ]
    : [{ id: 'open-day', title: t('counter.command_openDay'), act: acts.openDay }];
  const windows = station.roles
    .filter((role) => role !== 'counter')
    .map((role): Command => ({
      id: `open-${role}`,
      title: t('counter.windowFact', { name: t(`counter.role_${role}`) }),
      act: () => void call('station.open', { role }),
    }));
  return [
    { id: 'find', title: t('counter.command_find'), act: () => go.to('find') },
    { id: 'work', title: t('life.work'), act: () => go.to('work') },
    { id: 'originals', title: t('papers.originals'), act: () => go.to('originals') },
    { id: 'verify', title: t('rounds.verifyTitle'), act: go.verify },
    { id: 'twins', title: t('people.twins'), act: go.sort },
    {
      id: 'bookings',
      title: t('counter.menu_bookings'),
      act: () => acts.open({ kind: 'bookings' }),
    },
    ...day,
    ...windows,
    { id: 'contrast', title: t('counter.command_contrast'), act: toggleContrast },
    { id: 'lock-all', title: t('counter.command_lockAll'), act: () => void lock('machine') },
  ];
}
