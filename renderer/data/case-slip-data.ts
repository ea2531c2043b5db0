// What the slips about a case are told, from the case, its resident and its pack.
import type { Case } from '../../core/case/case';
import { formValues, limitsFor, placeName } from '../../core/case/form';
import type { MatterPack } from '../../core/matter/definition';
import type { SlipData } from '../../core/slip/fill-template';
import { packFor } from './packs';
import { need } from './need';
import type { Session } from './session';

type CaseFacts = {
  readonly c: Case;
  readonly pack: MatterPack;
  /** What every paper about a case bears. */
  readonly common: SlipData;
};

/** A later notice of a case is about `case#2`. */
async function caseFacts({ store }: Session, about: string): Promise<CaseFacts> {
  const c = await need(store, 'case', about.split('#')[0] ?? about);
  const resident = await need(store, 'resident', c.residentId);
  const pack = packFor(c.matter, c.packVersion);
  const common = {
    caseNumber: c.number,
    matter: pack.name,
    name: resident.person.name,
    tail: resident.person.certNo.slice(-4),
  };
  return { c, pack, common };
}

/** Papers of the pack that bear a mark, in the pack's order. */
const marked = ({ c, pack }: CaseFacts) =>
  pack.papers.flatMap(({ code, name, enough }) => {
    const mark = c.papers[code];
    return mark ? [{ name, enough, state: mark.state, copies: Math.max(1, mark.copies) }] : [];
  });

export async function noticeData(session: Session, about: string): Promise<SlipData> {
  const facts = await caseFacts(session, about);
  const { c, pack, common } = facts;
  const nth = Number(about.split('#')[1] ?? '1');
  const notice = c.notices[nth - 1];
  if (!notice) throw new Error(`Case ${c.number} has no notice ${nth}`);
  const missing = new Set(notice.papers);
  const { promised } = limitsFor(pack, formValues(pack, c));
  return {
    ...common,
    tracking: c.tracking,
    centre: session.station.site.centre,
    givenAt: notice.at,
    papers: notice.papers.flatMap((code) =>
      pack.papers.filter((one) => one.code === code).map(({ name, get }) => ({ name, how: get })),
    ),
    questions: notice.fields.map((path) => placeName(pack, formValues(pack, c), path)),
    have: pack.papers
      .filter(({ code, enough }) => {
        // As it was then: a later copy says what the first one said.
        const state = notice.marks[code]?.state;
        return !missing.has(code) && state !== undefined && enough.some((one) => one === state);
      })
      .map(({ name }) => name),
    proxy: pack.proxy.says,
    days: promised.unit === 'working_day' ? promised.days : undefined,
  };
}

export async function receiptData(session: Session, about: string): Promise<SlipData> {
  const facts = await caseFacts(session, about);
  const { c, pack, common } = facts;
  const { at, promisedLastDay } = acceptanceOf(c);
  return {
    ...common,
    tracking: c.tracking,
    acceptedAt: at,
    papers: marked(facts).map(({ name, state, copies }) => ({ name, state, copies })),
    next: pack.next.join(''),
    latest: promisedLastDay,
  };
}

export async function acceptanceData(session: Session, about: string): Promise<SlipData> {
  const { c, pack, common } = await caseFacts(session, about);
  const { at, promisedLastDay, legalLastDay } = acceptanceOf(c);
  return {
    ...common,
    tracking: c.tracking,
    acceptedAt: at,
    promised: promisedLastDay,
    legal: legalLastDay,
    steps: pack.steps.map(({ who, does }) => ({ who, does })),
    resultBy: 'phone',
  };
}

export async function refusalData(session: Session, about: string): Promise<SlipData> {
  const facts = await caseFacts(session, about);
  const { c, common } = facts;
  if (!c.refusal) throw new Error(`Case ${c.number} is not declined, so there is no refusal`);
  return {
    ...common,
    declinedAt: endOf(c),
    why: c.refusal.reason,
    whereTo: c.refusal.whereTo,
    returned: marked(facts)
      .filter(({ state }) => state === 'seen_returned')
      .map(({ name }) => name),
  };
}

/** Taken back by the resident, or passed on to another desk: the two ends that a counter knows besides a refusal. */
export async function completionData(session: Session, about: string): Promise<SlipData> {
  const { c, common } = await caseFacts(session, about);
  const end =
    c.withdrawnFor !== null
      ? { outcome: 'withdrawn', result: c.withdrawnFor }
      : c.passedTo !== null
        ? { outcome: 'other_channel', goTo: c.passedTo }
        : null;
  if (!end) throw new Error(`Case ${c.number} has not ended`);
  return { ...common, endedAt: endOf(c), ...end };
}

function acceptanceOf(c: Case): NonNullable<Case['acceptance']> {
  if (!c.acceptance) throw new Error(`Case ${c.number} is not accepted, so there is no receipt`);
  return c.acceptance;
}

function endOf(c: Case): number {
  if (c.endedAt === null) throw new Error(`Case ${c.number} has not ended`);
  return c.endedAt;
}
