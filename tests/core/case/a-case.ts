// A case played through its own decisions, act by act, as the record door would: what a test says is what a clerk does.
import cn2026 from '../../../resources/calendars/cn-2026.json';
import { accept } from '../../../core/case/accept';
import { answerField } from '../../../core/case/answer-field';
import { applyCase } from '../../../core/case/apply-case';
import type { Case, FieldValue, PaperState } from '../../../core/case/case';
import { confirmItem } from '../../../core/case/confirm-item';
import { identify } from '../../../core/case/identify';
import { markPaper } from '../../../core/case/mark-paper';
import { openCase, type OpenCaseCommand } from '../../../core/case/open-case';
import { present } from '../../../core/case/present';
import { sign } from '../../../core/case/sign';
import type { JourneyEvent, NewEvent } from '../../../core/journey';
import type { Result } from '../../../core/kit/result';
import { elderAllowance as pack } from '../matter/elder-allowance';
import { aResident, minted } from '../resident/a-person';

export const today = '2026-11-23';
export const calendars = [cn2026];
export const context = { today, others: [] as readonly Case[] };
const resident = aResident();

export const opening: OpenCaseCommand = {
  caseId: 'c1',
  resident,
  ticketId: 't1',
  visitId: null,
  hall: 'wutong',
  window: 3,
  today,
  community: '990101001203',
  counter: '3',
  serial: 7,
  dice: [0, 0],
};

export type Act = (c: Case) => Result<readonly NewEvent[], unknown>;

/** The case after acts that must all succeed. */
export function afterActs(c: Case, ...acts: readonly Act[]): Case {
  return acts.reduce((state, act) => fold(state, done(act(state))), c);
}

export function done(result: Result<readonly NewEvent[], unknown>): readonly NewEvent[] {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const fold = (c: Case, events: readonly NewEvent[], device = 'device-a'): Case =>
  events.reduce((state, event) => applyCase(state, minted(event, device)), c);

export function openedCase(command: Partial<OpenCaseCommand> = {}): Case {
  const events = done(openCase({ pack, others: [] }, { ...opening, ...command }));
  return foldAll(events.map((event) => minted(event)));
}

function foldAll(events: readonly JourneyEvent[]): Case {
  const c = events.reduce<Case | undefined>(applyCase, undefined);
  if (!c) throw new Error('The first event must open the case.');
  return c;
}

export const answer =
  (field: string, value: FieldValue, again: string | null = null): Act =>
  (c) =>
    answerField({ pack, c }, { field, value, again, source: 'resident', today });

export const mark =
  (paper: string, state: PaperState, copies = 0): Act =>
  (c) =>
    markPaper({ pack, c, today, calendars }, { paper, state, copies });

export const identified: Act = (c) =>
  identify(c, { today, document: 'id_card', validTo: 'long-term' });

const account = '4111111111111111';

export const fields: readonly Act[] = [
  answer('apply_type', '1'),
  answer('handled_by', '1'),
  answer('hukou_in_city', '1'),
  answer('live_same', '1'),
  answer('bank', '1'),
  answer('account_kind', '1'),
  answer('account', account, '4111 1111 1111 1111'),
  answer('other_allowance', '2'),
];

export const papers: readonly Act[] = [
  mark('M01', 'seen_returned'),
  mark('M03', 'copy_kept', 1),
  mark('M05', 'copy_kept', 1),
  mark('M06', 'original_kept', 1),
];

export const presented: Act = (c) => present({ pack, c }, { window: 3, today, others: [] });

/** The resident says yes to every question that is open. */
export const agreeToAll = (c: Case): Case =>
  (c.presented?.items ?? []).reduce(
    (state, { key }) => afterActs(state, (s) => confirmItem(s, { item: key, agreed: true })),
    c,
  );

export const signed: Act = (c) =>
  sign(c, { mode: 'sign', strokes: [[10, 10, 40, 30, 80, 20]], width: 600, height: 300 });

export const accepted: Act = (c) => accept({ pack, c, calendars }, context);

/** Filled, confirmed and signed: ready to be accepted. */
export function readyCase(): Case {
  const shown = afterActs(openedCase(), identified, ...fields, ...papers, presented);
  return afterActs(agreeToAll(shown), signed);
}
