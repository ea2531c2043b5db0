// Cases of the last weeks, made by the counter's own decisions: accepted and rated, waiting for a paper, half filled,
// declined, taken back. What the matter pack would refuse is not in the sample either.
import { accept } from '../case/accept';
import { answerField } from '../case/answer-field';
import type { FieldValue, SignMode, Stroke } from '../case/case';
import { askCaseConsents, signedConsents } from '../case/case-consents';
import { confirmItem } from '../case/confirm-item';
import { decline, withdraw } from '../case/end-case';
import { formValues, neededPapers } from '../case/form';
import { giveNotice } from '../case/give-notice';
import { identify } from '../case/identify';
import { markPaper } from '../case/mark-paper';
import type { Given } from '../case/missing';
import { openCase } from '../case/open-case';
import { present } from '../case/present';
import { askRating, rate } from '../case/rate';
import { sign } from '../case/sign';
import { answerConsent } from '../consent/consent-acts';
import type { ConsentTemplate } from '../consent/template';
import { ageOn } from '../kit/age';
import { addDays, weekdayOf } from '../kit/day';
import { ok } from '../kit/result';
import { instantOf, type Day } from '../kit/time';
import type { MatterPack } from '../matter/definition';
import type { Calendar } from '../matter/working-day';
import type { Resident } from '../resident/resident';
import { caseDesk, type CaseDesk } from './case-desk';
import type { SampleGroup, SampleResident } from './community';
import { sampleId, type Dice } from './dice';

export type SampleCaseRules = {
  /** The elder allowance (高龄津贴) as this station has it. */
  readonly pack: MatterPack;
  readonly calendars: readonly Calendar[];
  /** The words of what is agreed to by itself. */
  readonly template: (purpose: string) => ConsentTemplate;
  readonly hall: string;
  readonly window: number;
  readonly community: string;
  /** Counter character of the case numbers. */
  readonly counter: string;
};

type Fate = 'rated' | 'accepted' | 'paper_missing' | 'filling' | 'declined' | 'withdrawn';

/** The oldest first; the half-filled ones are of yesterday. */
const fates: readonly Fate[] = [
  ...['rated', 'rated', 'declined', 'rated', 'accepted', 'rated', 'withdrawn', 'rated', 'rated'],
  ...['accepted', 'rated', 'rated', 'paper_missing', 'rated', 'accepted', 'rated'],
  ...['paper_missing', 'accepted', 'paper_missing', 'filling', 'filling'],
] as readonly Fate[];

const oldestDays = 40;
const allowanceAge = 70;

/** As many cases as there are fates, or as there are elders of 70: groups in no particular order, all before `today`. */
export function sampleCases(
  dice: Dice,
  elders: readonly SampleResident[],
  clerk: string,
  { rules, today }: { readonly rules: SampleCaseRules; readonly today: Day },
): readonly SampleGroup[] {
  const eligible = dice
    .shuffle(elders)
    .filter(({ person }) => ageOn(person.birth, today) > allowanceAge);
  const days = workingDays(today);
  const serials = new Map<Day, number>();
  return fates.slice(0, eligible.length).flatMap((fate, i) => {
    const resident = eligible[i];
    const day =
      fate === 'filling' ? days.at(-1) : days[Math.floor((i / fates.length) * days.length)];
    if (!resident || day === undefined) return [];
    const serial = (serials.get(day) ?? 0) + 1;
    serials.set(day, serial);
    return serve(dice, { fate, resident, day, serial, clerk, rules });
  });
}

const workingDays = (today: Day): readonly Day[] =>
  Array.from({ length: oldestDays }, (_, i) => addDays(today, i - oldestDays)).filter(
    (day) => weekdayOf(day) > 0 && weekdayOf(day) < 6,
  );

type Plan = {
  readonly fate: Fate;
  readonly resident: SampleResident;
  readonly day: Day;
  readonly serial: number;
  readonly clerk: string;
  readonly rules: SampleCaseRules;
};

/** One resident at the window: each step as the clerk and the resident take it. */
function serve(dice: Dice, plan: Plan): readonly SampleGroup[] {
  const { fate, day, serial, rules, clerk } = plan;
  const { pack } = rules;
  const opensAt = instantOf(day, '09:10') + serial * 40 * 60_000 + dice.int(0, 600_000);
  const desk = caseDesk(clerk, opensAt);
  desk.open(openCase({ pack, others: [] }, opening(dice, plan, opensAt)));
  desk.act((c) =>
    identify(c, { document: 'id_card', validTo: plan.resident.person.certValidTo, today: day }),
  );
  desk.wait(3);
  fillForm(desk, answersOf(dice, plan), plan);
  if (fate === 'filling') return desk.groups();
  desk.wait(8);
  if (fate === 'declined') {
    const [{ reason, whereTo } = { reason: '不符合条件', whereTo: '街道办事处' }] = pack.declines;
    desk.act((c) => decline(c, { reason, whereTo }));
    return desk.groups();
  }
  bringPapers(desk, plan, fate === 'paper_missing');
  const context = { today: day, others: [] };
  if (fate === 'paper_missing') desk.act((c) => giveNotice({ pack, c }, context));
  if (fate === 'withdrawn') desk.act((c) => withdraw(c, { reason: '女儿已经在网上申请了' }));
  if (fate === 'rated' || fate === 'accepted') askAndAccept(dice, desk, plan);
  return desk.groups();
}

function opening(
  dice: Dice,
  { resident, day, serial, rules }: Plan,
  at: number,
): Parameters<typeof openCase>[1] {
  const { hall, window, community, counter } = rules;
  const known: Resident = {
    ...resident,
    version: 1,
    fieldVersions: {},
    writers: [],
    reviews: [],
    noops: [],
  };
  return {
    caseId: sampleId(dice, at),
    resident: known,
    ticketId: null,
    visitId: null,
    hall,
    window,
    today: day,
    community,
    counter,
    serial,
    dice: [dice.next(), dice.next()],
  };
}

/** What this resident says, by field or cell, in an order in which it may be asked; a pack that does not ask a field never hears it. */
function answersOf(
  dice: Dice,
  { resident: { person }, fate, rules }: Plan,
): ReadonlyMap<string, FieldValue> {
  const banks = rules.pack.fields.find(({ key }) => key === 'bank')?.choices ?? [];
  const [contact] = person.contacts;
  const all: readonly (readonly [string, FieldValue])[] = [
    ['apply_type', 'new'],
    ['handled_by', 'self'],
    ['hukou_in_city', fate !== 'declined'],
    ['live_same', true],
    ['bank', banks[dice.int(0, Math.max(0, banks.length - 1))]?.code ?? null],
    ['account_kind', 'passbook'],
    ['account', `990101${String(dice.int(0, 99_999_999)).padStart(8, '0')}`],
    ['other_allowance', false],
    ['contact', contact ? ['1'] : null],
    ['contact/1/name', contact?.name ?? null],
    ['contact/1/relation', contact?.relation ?? null],
    ['contact/1/phone', contact?.phone ?? null],
  ];
  return new Map(fate === 'filling' ? all.slice(0, dice.int(3, 6)) : all);
}

function fillForm(
  desk: CaseDesk,
  answers: ReadonlyMap<string, FieldValue>,
  { rules: { pack }, day }: Plan,
): void {
  const asked = new Set(pack.fields.map(({ key }) => key));
  for (const [field, value] of answers) {
    if (value === null || !asked.has(field.replace(/\/.*/, ''))) continue;
    const again = typeof value === 'string' ? value : null;
    desk.act((c) =>
      answerField({ pack, c }, { field, value, again, source: 'resident', today: day }),
    );
  }
}

/** Every paper in the first way that is enough; the first one with a copy to keep may be at home. */
function bringPapers(desk: CaseDesk, { rules, day: today }: Plan, isOneMissing: boolean): void {
  const { pack, calendars } = rules;
  const c = desk.c();
  const needed = c ? neededPapers(pack, formValues(pack, c)) : [];
  const atHome = isOneMissing ? needed.find(({ copies }) => copies > 0)?.code : undefined;
  for (const { code: paper, enough, copies } of needed) {
    const state = paper === atHome ? 'missing' : (enough[0] ?? 'seen_returned');
    const kept = state === 'copy_kept' || state === 'original_kept' ? Math.max(1, copies) : 0;
    desk.act((held) =>
      markPaper({ pack, c: held, today, calendars }, { paper, state, copies: kept }),
    );
  }
}

const levels = [5, 5, 5, 4, 4, 3, 2, null] as const;

function askAndAccept(dice: Dice, desk: CaseDesk, plan: Plan): void {
  const { rules, fate, day } = plan;
  const { pack, calendars, window } = rules;
  desk.wait(2);
  desk.act((c) => present({ pack, c }, { window, today: day, others: [] }));
  for (const { key: item } of desk.c()?.presented?.items ?? [])
    desk.act((c) => confirmItem(c, { item, agreed: true }));
  agree(dice, desk, plan);
  const mode: SignMode = dice.chance(0.2) ? 'fingerprint' : 'sign';
  const strokes = mode === 'sign' ? handwriting(dice) : [];
  const signature = { mode, strokes, width: 600, height: 240 };
  desk.act((c) => sign(c, signature));
  desk.act((c) => ok(signedConsents({ pack, c }, desk.consents(), signature)));
  desk.act((c) => {
    return accept({ pack, c, calendars }, { today: day, others: [], given: givenAt(desk, plan) });
  });
  desk.wait(1);
  desk.act((c) => askRating(c, { window }));
  if (fate !== 'rated') return;
  const level = dice.pick(levels);
  const reasons = level === 2 ? pack.rating.reasons.slice(0, 1).map(({ code }) => code) : [];
  desk.act((c) => rate({ pack, c }, { role: 'resident', level, reasons }));
}

/** Yes to everything that is asked by itself. */
function agree(dice: Dice, desk: CaseDesk, plan: Plan): void {
  const { pack, hall, window, template } = plan.rules;
  const newId = () => sampleId(dice, desk.at());
  const around = { given: givenAt(desk, plan), hall, window, template, newId };
  desk.act((c) => ok(askCaseConsents({ pack, c }, around)));
  for (const one of desk.consents())
    desk.act(() => answerConsent(one, { agreed: true, readBy: 'clerk' }));
}

const givenAt = (desk: CaseDesk, { resident: { id } }: Plan): Given => ({
  principal: { id, isDead: false, diedOn: null },
  authorisations: [],
  consents: desk.consents(),
});

/** A few strokes that look like writing from afar. */
const handwriting = (dice: Dice): readonly Stroke[] =>
  Array.from({ length: dice.int(5, 9) }, (_, n) => {
    const [x, y] = [60 + n * 50, dice.int(50, 180)];
    return Array.from({ length: 6 }, (__, i) => [
      x + i * dice.int(4, 9),
      y + dice.int(-8, 24),
    ]).flat();
  });
