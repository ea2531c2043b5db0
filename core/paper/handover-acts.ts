// Drawing up a hand-over list, and what its two signatures change: custody moves with the pen, never before.
import type { Case } from '../case/case';
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import { originalsOf } from './custody';
import type { Handover, HandoverItem, HandoverWay } from './handover';

export type HandoverRefusal =
  | { readonly code: 'handover_empty' }
  | { readonly code: 'handover_names' }
  /** Signed or dropped meanwhile. */
  | { readonly code: 'handover_settled'; readonly state: Handover['state'] }
  /** No longer where the list says: returned or handed on meanwhile. */
  | { readonly code: 'handover_changed'; readonly names: readonly string[] }
  | { readonly code: 'reason_needed' };

type Decision = Result<readonly NewEvent[], HandoverRefusal>;

export type MakeHandover = Omit<EventBodies['handover.made'], 'number'> & {
  readonly handoverId: string;
  readonly counter: string;
  readonly serial: number;
};

/** `J` · day · counter · serial of the counter's day: unique without a network. */
export const handoverNumber = (day: string, counter: string, serial: number): string =>
  `J${day.replaceAll('-', '')}${counter}${String(serial).padStart(2, '0')}`;

/** @param cases those that the items belong to, by id */
export function makeHandover(
  cases: ReadonlyMap<string, Case>,
  { handoverId, counter, serial, ...list }: MakeHandover,
): Decision {
  if (list.items.length === 0) return refuse({ code: 'handover_empty' });
  if (list.from.trim() === '' || list.to.trim() === '') return refuse({ code: 'handover_names' });
  const changed = list.items.filter((item) => !isWhere(item, list.way, cases));
  if (changed.length > 0)
    return refuse({ code: 'handover_changed', names: changed.map(({ name }) => name) });
  const number = handoverNumber(list.day, counter, serial);
  return ok([newEvent({ id: handoverId, version: 0 }, 'handover.made', { ...list, number })]);
}

/** Both have signed on the paper: the originals on it are where it says. */
export function signHandover(
  h: Handover,
  cases: ReadonlyMap<string, Case>,
  { giver, taker }: EventBodies['handover.signed'],
): Decision {
  if (h.state !== 'made') return refuse({ code: 'handover_settled', state: h.state });
  if (giver.trim() === '' || taker.trim() === '') return refuse({ code: 'handover_names' });
  const changed = h.items.filter((item) => !isWhere(item, h.way, cases));
  if (changed.length > 0)
    return refuse({ code: 'handover_changed', names: changed.map(({ name }) => name) });
  const originals = h.items.filter(({ form }) => form === 'original');
  return ok([
    newEvent(h, 'handover.signed', { giver: giver.trim(), taker: taker.trim() }),
    ...movesOf(h, originals, cases, taker.trim()),
  ]);
}

/** The list will not be signed; nothing has moved. Refused once it is settled, and without a reason. */
export function dropHandover(h: Handover, { reason }: { readonly reason: string }): Decision {
  if (h.state !== 'made') return refuse({ code: 'handover_settled', state: h.state });
  if (reason.trim() === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(h, 'handover.dropped', { reason: reason.trim() })]);
}

/** An original must lie where the list takes it from; copies lie in the file, and what comes in is marked when it is taken. */
function isWhere(
  { caseId, paper, form }: HandoverItem,
  way: HandoverWay,
  cases: ReadonlyMap<string, Case>,
): boolean {
  const c = cases.get(caseId);
  if (!c) return false;
  if (form === 'copy') return true;
  const original = originalsOf(c).find((one) => one.paper === paper);
  if (original === undefined) return c.papers[paper]?.state === 'original_kept' && !isReturn(way);
  return way === 'from_street' ? original.holder !== '' : original.holder === '';
}

const isReturn = (way: HandoverWay): boolean => way === 'to_resident' || way === 'from_street';

function movesOf(
  { id, way, to }: Handover,
  originals: readonly HandoverItem[],
  cases: ReadonlyMap<string, Case>,
  taker: string,
): readonly NewEvent[] {
  if (way === 'from_resident') return [];
  return [...cases.values()].flatMap((c) => {
    const papers = originals
      .filter(({ caseId, paper }) => caseId === c.id && c.papers[paper]?.back === true)
      .map(({ paper }) => paper);
    if (papers.length === 0) return [];
    if (way === 'to_resident') {
      const drawn = { strokes: [], width: 1, height: 1 };
      return [
        newEvent(c, 'case.paper-returned', { papers, to: taker, mode: 'list' as const, ...drawn }),
      ];
    }
    const holder = way === 'to_street' ? to : '';
    return papers.map((paper, i) =>
      newEvent({ ...c, version: c.version + i }, 'case.paper-moved', {
        ...{ paper, holder, handover: id },
      }),
    );
  });
}
