// The rooms of the visits window: the day, who is due, my own day. A room is one tab; each draws itself under the same line of watch.
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import classes from './rooms.module.css';

/** In the order of the tabs; Alt and the figure open them. */
export const rooms = ['day', 'due', 'mine', 'figures', 'alive'] as const;
export type Room = (typeof rooms)[number];

export type RoomsProps = {
  readonly room: Room;
  readonly onRoom: (room: Room) => void;
  /** A figure beside a tab: so many wait there. */
  readonly counts?: Partial<Readonly<Record<Room, number>>>;
  /** Asked for by whoever has somebody at the telephone. */
  readonly onVerify: () => void;
  /** What has to be seen in every room. */
  readonly watch: ReactNode;
  readonly children: ReactNode;
};

export function Rooms({ room, onRoom, counts = {}, onVerify, watch, children }: RoomsProps) {
  useKeys({
    ...Object.fromEntries(rooms.map((one, i) => [`Alt+${i + 1}`, () => onRoom(one)])),
    'Alt+0': onVerify,
  });
  return (
    <div className={classes['rooms']}>
      <nav className={classes['tabs']} aria-label={t('rounds.rooms')}>
        {rooms.map((one, i) => (
          <button
            key={one}
            type="button"
            className={classes['tab']}
            aria-current={one === room ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${i + 1}`}
            onClick={() => onRoom(one)}
          >
            {t(`rounds.room_${one}`)}
            {(counts[one] ?? 0) > 0 ? (
              <span className={classes['count']}>{counts[one]}</span>
            ) : null}
          </button>
        ))}
        <span className={classes['push']}>
          <Button kind="quiet" keys="Alt 0" onPress={onVerify}>
            {t('rounds.verify')}
          </Button>
        </span>
      </nav>
      {watch}
      <div className={classes['room']}>{children}</div>
    </div>
  );
}
