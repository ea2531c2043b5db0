// The display board's window: nobody attends to it, so it opens, follows the calls, speaks them and recovers by itself.
import { waitForNewcomer } from '../../../core/queue/waits';
import type { Station as StationFacts } from '../../../core/station/station';
import { useBoard, type BoardView as BoardAnswer } from '../../data/queries/queue';
import { joinVault, useSession } from '../../data/session';
import { UnattendedGate } from '../../ui/unattended-gate';
import { useNow } from '../../ui/use-now';
import { BoardView } from './board-view';
import { useAnnouncements } from './use-announcements';
import type { ServiceWait } from './waiting-side';

const usualVolume = 80;

export function Station() {
  const session = useSession();
  return (
    <UnattendedGate session={session} join={joinVault}>
      {({ station }) => <OpenBoard station={station} />}
    </UnattendedGate>
  );
}

function OpenBoard({ station }: { readonly station: StationFacts }) {
  const board = useBoard();
  const now = useNow(5_000);
  useAnnouncements(board?.open === true ? board.calls : undefined, station.volume ?? usualVolume);
  return (
    <BoardView
      state={board === undefined ? 'wait' : board.open ? 'open' : 'closed'}
      calls={board?.calls ?? []}
      waiting={board === undefined ? [] : waitsOf(board, now)}
      notice={station.site.notice}
      now={now}
    />
  );
}

/** Estimates are for somebody who comes now; where nobody waits there is nothing to say. */
function waitsOf({ waitingByService, tickets }: BoardAnswer, now: number): readonly ServiceWait[] {
  return waitingByService.map(({ service, count }) => ({
    service: service.key,
    name: service.name,
    count,
    minutes: count === 0 ? null : waitForNewcomer(service.key, tickets, now).minutes,
  }));
}
