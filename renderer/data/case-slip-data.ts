// What the slips about a case are told, from the case, its resident and its pack.
import type { Case } from '../../core/case/case';
import { courseOf } from '../../core/case/course/apply-course';
import { clockOf } from '../../core/case/course/clock';
import type { Pause } from '../../core/case/course/course';
import { ratingCallDue } from '../../core/case/course/rating-call';
import { formValues, limitsFor, placeName } from '../../core/case/form';
import { dayOf, instantOf } from '../../core/kit/time';
import { fullDayInWords } from '../../core/slip/in-words';
import { isAnswered } from '../../core/matter/condition';
import type { MatterPack } from '../../core/matter/definition';
import type { Values } from '../../core/matter/field';
import { fieldsInTemplate, fillTemplate } from '../../core/matter/template';
import type { SlipData } from '../../core/slip/fill-template';
import { ratingCallOf } from '../../core/station/rating-call-rule';
import { calendars, packFor } from './packs';
import { need } from './need';
import { needPerson } from './same-person';
import type { Session } from './session';

type CaseFacts = {
  readonly c: Case;
  readonly pack: MatterPack;
  /** What every paper about a case bears. */
  readonly common: SlipData;
};

/** A later notice of a case is about `case#2`. */
export async function caseFacts({ store }: Session, about: string): Promise<CaseFacts> {
  const c = await need(store, 'case', about.split('#')[0] ?? about);
  const resident = await needPerson(store, c.residentId);
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
  const which = about.split('#')[1] ?? '1';
  if (which.startsWith('c')) return correctionData(session, facts, Number(which.slice(1)));
  const nth = Number(which);
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
    until: untilWhen(pack, formValues(pack, c)),
  };
}

/** Undefined as long as what it speaks of is not answered. */
function untilWhen(pack: MatterPack, values: Values): string | undefined {
  const says = pack.noticeSays;
  if (says === undefined) return undefined;
  const known = fieldsInTemplate(says).every((key) => isAnswered(values[key] ?? null));
  return known ? fillTemplate(pack, says, values) : undefined;
}

/** `case#c1`: the first correction, with every paper and every answer that the office asks again. */
function correctionData(session: Session, { c, pack, common }: CaseFacts, nth: number): SlipData {
  const correction = courseOf(c).corrections[nth - 1];
  if (!correction) throw new Error(`Case ${c.number} has no correction ${nth}`);
  const { by, what, papers, fields, due, askedOn, askedAt } = correction;
  const values = formValues(pack, c);
  return {
    ...common,
    tracking: c.tracking,
    centre: session.station.site.centre,
    givenAt: askedAt ?? instantOf(askedOn, '09:00'),
    papers: papers.flatMap((code) =>
      pack.papers.filter((one) => one.code === code).map(({ name, get }) => ({ name, how: get })),
    ),
    questions: [
      `${by}：${what}（${fullDayInWords(due)}以前）`,
      ...fields.map((path) => placeName(pack, values, path)),
    ],
    have: pack.papers
      .filter(({ code, enough }) => {
        const state = c.papers[code]?.state;
        return !papers.includes(code) && enough.some((one) => one === state);
      })
      .map(({ name }) => name),
    proxy: pack.proxy.says,
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
    papers: marked(facts)
      .filter(({ state }) => state !== 'late_promised')
      .map(({ name, state, copies }) => ({ name, state, copies })),
    ...lateOf(facts),
    next: pack.next.join(''),
    latest: promisedLastDay,
  };
}

/** What was promised late, and the last day for each: accepted all the same. */
function lateOf({ c, pack }: CaseFacts): SlipData {
  const late = pack.papers.flatMap(({ code, name }) => {
    const { state, due } = c.papers[code] ?? {};
    return state === 'late_promised' && due !== undefined ? [{ name, until: due }] : [];
  });
  return late.length === 0 ? {} : { late };
}

/** That somebody voted, and nothing else: neither name nor case number is on it. */
export async function ballotData(session: Session, about: string): Promise<SlipData> {
  const { c, pack } = await caseFacts(session, about);
  const { poll, closes, count_at: countAt } = formValues(pack, c);
  return { poll, closes, ...(isAnswered(countAt) ? { countAt } : {}) };
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
  const { c, pack, common } = facts;
  if (!c.refusal) throw new Error(`Case ${c.number} is not declined, so there is no refusal`);
  const { reason, whereTo } = c.refusal;
  // The reason as the pack words it brings its rule and its own way to object.
  const usual = pack.declines.find((one) => one.reason === reason);
  return {
    ...common,
    declinedAt: endOf(c),
    why: reason,
    whereTo,
    rule: usual?.rule,
    appeal: usual?.remedy ?? pack.remedy,
    returned: marked(facts)
      .filter(({ state }) => state === 'seen_returned')
      .map(({ name }) => name),
  };
}

/** How it ended: by the office that decides, by the resident, elsewhere, or because it could not go on. */
export async function completionData(session: Session, about: string): Promise<SlipData> {
  const { c, pack, common } = await caseFacts(session, about);
  return { ...common, endedAt: endOf(c), ...endingOf(pack, c) };
}

function endingOf(pack: MatterPack, c: Case): SlipData {
  const { result, pauses } = courseOf(c);
  if (result) {
    const ending = pack.endings.find(({ code }) => code === result.ending);
    const remedy = result.ending === 'refused' ? (pack.remedy ?? '') : '';
    const words = [ending?.says ?? '', result.text, result.reference, remedy].filter(Boolean);
    return {
      outcome: result.ending === 'refused' ? 'not_eligible' : 'done',
      result: words.join(' ') || ending?.label,
    };
  }
  if (c.terminatedFor !== undefined) {
    const why = pauses.findLast(({ to }) => to === null)?.why;
    const outcome =
      why === 'resident_died' ? 'died' : why === 'resident_moved' ? 'moved' : 'stopped';
    return { outcome, result: c.terminatedFor };
  }
  if (c.withdrawnFor !== null) return { outcome: 'withdrawn', result: c.withdrawnFor };
  if (c.linked) {
    const { number, since } = c.linked;
    return { outcome: 'joined', result: joinedWords(since), goesOn: number };
  }
  if (c.passedTo !== null) return { outcome: 'other_channel', goTo: c.passedTo };
  throw new Error(`Case ${c.number} has not ended`);
}

/** The one paper that the family gets about both: whoever handed it in, wherever, it is done once, and the first day counts. */
const joinedWords = (since: string): string =>
  `您家递交了两次，按最早递交的${fullDayInWords(since)}算。材料都在，不用再交，也不用再跑。`;

/** `case#1` is the first halt, `case#2` the going on after it, `case#3` the second halt. */
export async function suspensionData(session: Session, about: string): Promise<SlipData> {
  const facts = await caseFacts(session, about);
  const { c, pack, common } = facts;
  const nth = Number(about.split('#')[1] ?? '1');
  const pause = courseOf(c).pauses[Math.floor((nth - 1) / 2)];
  const isOver = nth % 2 === 0;
  const on = isOver ? pause?.to : pause?.from;
  if (!pause || !on) throw new Error(`Case ${c.number} has no halt ${nth}`);
  const clock = isOver ? clockOf(calendars, { pack, c }, on) : null;
  const why = pauseWords[pause.why];
  return {
    ...common,
    tracking: c.tracking,
    act: isOver ? 'resume' : 'suspend',
    on,
    why: pause.note === '' ? why : `${why}：${pause.note}`,
    latest: clock?.promised.lastDay ?? undefined,
    kept: marked(facts)
      .filter(({ state }) => state === 'copy_kept' || state === 'original_kept')
      .map(({ name }) => name),
  };
}

/** The paper is Chinese whatever the screen is. */
const pauseWords: Readonly<Record<Pause['why'], string>> = {
  resident_asked: '您自己要求的',
  resident_died: '本人过世',
  resident_moved: '搬走了',
  correction: '等补材料',
  notice: '正在公示',
  other: '有别的原因',
};

export async function deliveryData(session: Session, about: string): Promise<SlipData> {
  const { c, pack, common } = await caseFacts(session, about);
  const { delivery } = courseOf(c);
  if (!delivery || delivery.how === 'phone')
    throw new Error(`Nothing of case ${c.number} was handed over`);
  const resident = await needPerson(session.store, c.residentId);
  const isAtHome = delivery.how === 'home' || delivery.how === 'post';
  return {
    number: c.number,
    matter: common.matter,
    name: common.name,
    items: [{ name: pack.result?.what ?? `${pack.name}结果`, form: 'original', pages: 1 }],
    how: delivery.how,
    outcome: 'signed',
    receiver: delivery.to,
    authorisation: delivery.to === common.name ? undefined : c.agent?.number,
    at: delivery.at,
    place: isAtHome ? resident.person.address : session.station.site.centre,
  };
}

/** For whoever rated badly and wants to know when somebody rings. */
export async function callBackCardData(session: Session, about: string): Promise<SlipData> {
  const { c, common } = await caseFacts(session, about);
  if (!c.rating) throw new Error(`Case ${c.number} is not rated`);
  const { site } = session.station;
  const rated = dayOf(c.rating.at);
  return {
    ...{ caseNumber: c.number, matter: common.matter, name: common.name },
    caller: site.centre,
    from: rated,
    to: ratingCallDue(calendars, rated, ratingCallOf(site)).call,
    tracking: c.tracking,
  };
}

function acceptanceOf(c: Case): NonNullable<Case['acceptance']> {
  if (!c.acceptance) throw new Error(`Case ${c.number} is not accepted, so there is no receipt`);
  return c.acceptance;
}

function endOf(c: Case): number {
  if (c.linked) return c.linked.at;
  if (c.endedAt === null) throw new Error(`Case ${c.number} has not ended`);
  return c.endedAt;
}
