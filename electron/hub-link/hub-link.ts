// The station's one line to the hub. It carries and checks; when to talk, and what comes of it, is the page's business (renderer/sync).
// A hub that is away, slow, or talks nonsense is an answer like any other: nothing here throws for it.
import type { Station } from '../../core/station/station';
import { refuse, type Result } from '../../core/kit/result';
import {
  wireVersion,
  type EnrolRequest,
  type PagePieceRequest,
  type PushRequest,
} from '../../core/sync/wire';
import type { HubTrouble } from '../contract/hub';
import type { HubPort } from '../ports';
import {
  digestAnswer,
  enrolAnswer,
  pagePiece,
  pageStanding,
  pullAnswer,
  pushAnswer,
  snapshotAnswer,
} from './answers';
import { askHub, type Question } from './ask-hub';
import { keepEnrolment, readEnrolment, type Enrolment, type Protection } from './enrolment';
import { hubUrl } from './hub-url';
import { readPokes, type PokeSettings } from './poke-reader';

export type HubLinkDeps = {
  /** The station's data folder. */
  readonly data: string;
  readonly protection: Protection;
  /** Settings of this machine; null until it is set up (then it cannot enrol). */
  readonly station: () => Station | null;
  /** Shown on the hub beside the device. */
  readonly deviceName: string;
  readonly dice: () => number;
  /** For tests: shorter waits. */
  readonly waitMs?: number;
  readonly poke?: Pick<PokeSettings, 'silenceMs' | 'retryMs'>;
};

export type HubLink = HubPort & {
  /** Ends the wait for pokes; questions that are under way come to their end. */
  readonly stop: () => void;
};

/** Opens the link. It begins to wait for pokes with the first listener. */
export function createHubLink(deps: HubLinkDeps): HubLink {
  const { data, protection } = deps;
  let known: Promise<Enrolment | null> | undefined;
  const enrolment = (): Promise<Enrolment | null> => (known ??= readEnrolment(data, protection));
  const pokes = pokesOf(deps, enrolment);

  const ask = async <T>(
    question: Pick<Question<T>, 'path' | 'body' | 'answer'>,
  ): Promise<Result<T, HubTrouble>> => {
    const enrolled = await enrolment();
    if (!enrolled) return refuse({ code: 'not_enrolled' });
    return askHub({ ...timing(deps), ...question, url: enrolled.url, token: enrolled.token });
  };

  return {
    enrol: async (input) => {
      const answer = await enrolAt(deps, input);
      if (!answer.ok) return answer;
      const { epoch, ...kept } = answer.value;
      await keepEnrolment(data, protection, kept);
      known = Promise.resolve(kept);
      pokes.again();
      return { ok: true, value: { hubName: kept.hubName, epoch } };
    },
    push: ({ epoch, events }) =>
      ask({
        path: '/sync/push',
        body: { wire: wireVersion, epoch, events } satisfies PushRequest,
        answer: pushAnswer(events),
      }),
    pull: ({ cursor, limit, epoch, own }) => {
      const query = new URLSearchParams({ cursor: String(cursor), limit: String(limit) });
      if (epoch !== undefined) query.set('epoch', epoch);
      if (own) query.set('own', '1');
      return ask({ path: `/sync/pull?${query}`, answer: pullAnswer(cursor) });
    },
    snapshot: ({ after, limit }) => {
      const query = new URLSearchParams({ limit: String(limit) });
      if (after !== null) query.set('after', after);
      return ask({ path: `/sync/snapshot?${query}`, answer: snapshotAnswer });
    },
    digest: () => ask({ path: '/sync/digest', answer: digestAnswer }),
    sendPiece: (name, piece) =>
      ask({
        path: `/pages/${name}`,
        body: { wire: wireVersion, ...piece } satisfies PagePieceRequest,
        answer: pageStanding,
      }),
    readPiece: (name, offset) =>
      ask({ path: `/pages/${name}?offset=${offset}`, answer: pagePiece }),
    onPoke: pokes.listen,
    stop: pokes.stop,
  };
}

const timing = ({ waitMs }: HubLinkDeps): { waitMs?: number } =>
  waitMs === undefined ? {} : { waitMs };

async function enrolAt(
  deps: HubLinkDeps,
  input: { readonly url: string; readonly code: string },
): Promise<Result<Enrolment & { readonly epoch: string }, HubTrouble>> {
  const url = hubUrl(input.url);
  const station = deps.station();
  if (url === null) return refuse(refused('not_secure'));
  if (!station) return refuse(refused('not_set_up'));
  const body: EnrolRequest = {
    wire: wireVersion,
    code: input.code,
    device: station.device,
    deviceName: deps.deviceName,
    hall: station.hall,
    community: station.site.communityCode,
    counter: station.counter,
  };
  const answer = await askHub({
    ...timing(deps),
    url,
    path: '/enrol',
    token: null,
    body,
    answer: enrolAnswer,
  });
  return answer.ok ? { ok: true, value: { ...answer.value, url } } : answer;
}

/** Refused on this side, before a hub was asked. */
const refused = (reason: string): HubTrouble => ({
  code: 'refused',
  reason,
  lastSeq: null,
  epoch: null,
});

function pokesOf(
  deps: HubLinkDeps,
  enrolment: () => Promise<Enrolment | null>,
): {
  readonly listen: HubPort['onPoke'];
  readonly again: () => void;
  readonly stop: () => void;
} {
  const listeners = new Set<() => void>();
  let end: (() => void) | undefined;
  const start = (): void => {
    end?.();
    end = readPokes({
      ...deps.poke,
      enrolment,
      dice: deps.dice,
      onPoke: () => {
        for (const listener of listeners) listener();
      },
    });
  };
  return {
    listen: (listener) => {
      listeners.add(listener);
      if (!end) start();
      return () => listeners.delete(listener);
    },
    again: () => {
      if (end) start();
    },
    stop: () => {
      end?.();
      end = undefined;
    },
  };
}
