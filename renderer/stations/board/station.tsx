// A display board's window: nobody attends to it, so it opens, follows the calls, speaks them and recovers by itself.
import { boardOf } from '../../../core/board/boards';
import { boardOpening } from '../../../core/board/opening';
import type { Instant } from '../../../core/kit/time';
import { waitForNewcomer } from '../../../core/queue/waits';
import type { Station as StationFacts } from '../../../core/station/station';
import { useCalls, type CallsView } from '../../data/queries/board';
import { useRecordings } from '../../data/queries/recordings';
import { joinVault, useSession } from '../../data/session';
import { Part } from '../../ui/part';
import { usualVoice, type Voice } from '../../ui/say-call';
import { UnattendedGate } from '../../ui/unattended-gate';
import { useNow } from '../../ui/use-now';
import { BoardView } from './board-view';
import { Message } from './message';
import { useAnnouncements } from './use-announcements';
import type { ServiceWait } from './waiting-side';

const usualVolume = 80;

export function Station() {
  const session = useSession();
  return (
    <UnattendedGate session={session} join={joinVault}>
      {({ station }) => (
        <Part instead={<Message state="trouble" />}>
          <OpenBoard station={station} />
        </Part>
      )}
    </UnattendedGate>
  );
}

function OpenBoard({ station }: { readonly station: StationFacts }) {
  const board = boardOf(station, document.documentElement.dataset['board'] ?? null);
  const answer = useCalls(board);
  const now = useNow(5_000);
  const opening = answer === undefined ? null : boardOpening(station.site, answer.day, now);
  const isCalling = opening?.state === 'open' || opening?.state === 'lunch';
  const voice = useVoice(station);
  const said = useAnnouncements(isCalling ? answer?.calls : undefined, board.speaks ? voice : null);
  return (
    <BoardView
      title={board.title}
      opening={opening}
      calls={answer?.calls ?? []}
      said={said}
      waiting={answer === undefined ? [] : waitsOf(answer, now)}
      notice={station.site.notice}
      now={now}
    />
  );
}

/** `undefined` until it is known what the site recorded. */
function useVoice({ voice, volume }: StationFacts): Voice | undefined {
  const recordings = useRecordings();
  if (recordings === undefined) return undefined;
  return { ...usualVoice, ...voice, volume: (volume ?? usualVolume) / 100, recordings };
}

/** Estimates are for somebody who comes now; where nobody waits there is nothing to say. */
function waitsOf({ waiting, tickets }: CallsView, now: Instant): readonly ServiceWait[] {
  return waiting.map(({ service, count }) => ({
    service: service.key,
    name: service.name,
    count,
    minutes: count === 0 ? null : waitForNewcomer(service.key, tickets, now).minutes,
  }));
}
